import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { newPromise } from '../../commitments/index.ts';

export const promiseInPlan = endpoint(
  'post',
  '/plans/{id}/commitments',
  { access: 'signed_in', summary: 'Promise something inside a plan, each side for itself; of a part of it where that is told', status: 201 },
  { params: z.object({ id: z.uuid() }), body: newPromise.omit({ direction: true }).extend({ partId: z.uuid().optional() }), reply: z.object({ id: z.string() }) },
);
