import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

export const fileBytesAtMost = 10 * 1024 * 1024;

export const keepFile = endpoint(
  'post',
  '/files',
  { access: 'signed_in', summary: 'Keep a file (raw body, at most 10 MB) to attach it to what one writes next', status: 201, bytes: fileBytesAtMost },
  { query: z.object({ name: z.string().trim().min(1).max(200) }), reply: z.object({ id: z.string(), name: z.string(), mediaType: z.string(), sizeBytes: z.number() }) },
);

export const getAttachment = endpoint(
  'get',
  '/requests/{id}/attachments/{fileId}',
  { access: 'signed_in', summary: 'A file of a conversation or note that you may see', media: 'application/octet-stream' },
  { params: z.object({ id: z.uuid(), fileId: z.uuid() }) },
);
