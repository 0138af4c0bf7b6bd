import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { roles } from '../role.ts';

const role = z.enum(roles);
const made = z.object({ id: z.string() });

const held = z.object({
  id: z.string(),
  role,
  schoolId: z.string().nullable(),
  regionId: z.string().nullable(),
  departmentId: z.string().nullable(),
  /** Name of the school, region or department; null when the role holds for the whole district. */
  scope: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  title: z.string().nullable(),
  fictional: z.boolean(),
  signsIn: z.boolean(),
  /** The invitation that is still open; null for who signs in, and for who was never asked. */
  invitation: z.object({ invitedAt: z.string(), sentAt: z.string().nullable(), expiresAt: z.string() }).nullable(),
  roles: z.array(held),
});
export type PersonRow = z.infer<typeof personRow>;

export const listPeople = endpoint(
  'get',
  '/people',
  { access: 'signed_in', summary: 'People of the district, by name' },
  {
    query: z.object({
      q: z.string().max(100).optional(),
      role: role.optional(),
      /** Signs in; was invited and has not come yet; was never asked. */
      state: z.enum(['signs_in', 'invited', 'not_asked']).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(400).optional(),
    }),
    reply: z.object({ items: z.array(personRow), nextCursor: z.string().nullable(), mayEdit: z.boolean() }),
  },
);

const scoped = {
  role,
  schoolId: z.uuid().optional(),
  regionId: z.uuid().optional(),
  departmentId: z.uuid().optional(),
  validFrom: z.iso.date().optional(),
  /** First day on which it no longer holds. */
  validTo: z.iso.date().optional(),
};

export const addPerson = endpoint(
  'post',
  '/people',
  { access: 'signed_in', summary: 'Add a person, with a first role, and invite them if wanted', status: 201 },
  {
    body: z.object({
      name: z.string().trim().min(1).max(200),
      email: z.email().max(254).optional(),
      phone: z.string().trim().max(50).optional(),
      title: z.string().trim().max(200).optional(),
      invite: z.boolean().default(false),
      ...scoped,
    }),
    reply: made,
  },
);

export const grantRole = endpoint('post', '/people/{id}/roles', { access: 'signed_in', summary: 'Give a role with its scope, from a day', status: 201 }, { params: z.object({ id: z.uuid() }), body: z.object(scoped), reply: made });

export const endRole = endpoint(
  'post',
  '/role-grants/{id}/end',
  { access: 'signed_in', summary: 'End a role from a day; from its first day on, it was never in force' },
  { params: z.object({ id: z.uuid() }), body: z.object({ from: z.iso.date().optional() }), reply: made },
);
