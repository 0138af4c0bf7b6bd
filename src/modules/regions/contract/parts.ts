import { z } from 'zod';

export const named = z.object({ id: z.string(), name: z.string() });
export const duty = z.enum(['holder', 'backup', 'cover']);
export const byId = z.object({ id: z.uuid() });
