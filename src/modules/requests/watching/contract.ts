import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { requestId } from '../contract/parts.ts';

const watching = z.object({ watching: z.boolean() });

export const watchRequest = endpoint('put', '/requests/{id}/watch', { access: 'signed_in', summary: 'Keep it in view; it gives no sight of it' }, { params: requestId, reply: watching });
export const unwatchRequest = endpoint('delete', '/requests/{id}/watch', { access: 'signed_in', summary: 'Watch it no more' }, { params: requestId, reply: watching });
export const watchSchool = endpoint('put', '/schools/{id}/watch', { access: 'signed_in', summary: 'Keep the requests of a school in view, of those you see' }, { params: requestId, reply: watching });
export const unwatchSchool = endpoint('delete', '/schools/{id}/watch', { access: 'signed_in', summary: 'Watch the school no more' }, { params: requestId, reply: watching });
export const readSchoolWatch = endpoint('get', '/schools/{id}/watch', { access: 'signed_in', summary: 'Whether you watch the school' }, { params: requestId, reply: watching });
