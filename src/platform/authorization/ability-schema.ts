import { z } from 'zod';

/** An ability as a reply carries it. */
export const abilitySchema = z.union([z.object({ allowed: z.literal(true) }), z.object({ allowed: z.literal(false), reason: z.string(), sentence: z.string() })]);
