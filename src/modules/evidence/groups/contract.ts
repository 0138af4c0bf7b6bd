import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { dimensions } from './standard-groups.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/).max(100);
const group = z.object({
  key,
  name: z.string().trim().min(1).max(120),
  dimension: z.enum(dimensions),
  /** Groups of one partition are disjoint and together are all students. */
  partition: key.nullable(),
  /** Whom the group is compared with. */
  referenceKey: key.nullable(),
});

export const listStudentGroups = endpoint('get', '/student-groups', { access: 'signed_in', summary: 'The student groups, whom each is compared with, and how publishers spell it' }, { reply: z.object({ items: z.array(group.extend({ spellings: z.array(z.string()) })), mayAdd: z.boolean() }) });

export const addStudentGroup = endpoint('post', '/student-groups', { access: 'signed_in', summary: 'Adds a student group of the district’s own', status: 201 }, { body: group, reply: z.object({ key }) });

export const addSpelling = endpoint('post', '/student-group-spellings', { access: 'signed_in', summary: 'Says which group a publisher means by a spelling', status: 201 }, { body: z.object({ spelling: z.string().trim().min(1).max(120), groupKey: key }), reply: z.object({ spelling: z.string() }) });
