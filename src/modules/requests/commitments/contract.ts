import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { newPromise } from '../../commitments/index.ts';
import { requestId } from '../contract/parts.ts';

export const promiseInRequest = endpoint(
  'post',
  '/requests/{id}/commitments',
  { access: 'signed_in', summary: 'Promise something in a request: each side for itself', status: 201 },
  { params: requestId, body: newPromise.omit({ direction: true }).extend({ messageId: z.uuid().optional() }), reply: z.object({ id: z.string() }) },
);
