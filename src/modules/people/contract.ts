import { z } from 'zod';
import { endpoint } from '../../platform/http/endpoint.ts';
import { roles } from './role.ts';

const role = z.enum(roles);

const place = z.object({ to: z.string(), label: z.string(), icon: z.string() });

export const sessionReply = z.object({
  person: z.object({ id: z.string(), name: z.string(), initials: z.string(), email: z.string().nullable() }),
  roles: z.array(z.object({ role, schoolId: z.string().nullable(), regionId: z.string().nullable(), departmentId: z.string().nullable(), scope: z.string().nullable() })),
  district: z.object({ id: z.string(), name: z.string(), shortName: z.string(), timeZone: z.string(), sample: z.boolean(), today: z.string() }),
  places: z.array(place),
});
export type SessionReply = z.infer<typeof sessionReply>;

/** Nobody signed in is an answer, not a refusal: a page asks this before it knows. */
export const getSession = endpoint('get', '/session', { access: 'public', summary: 'Who is signed in, with roles, district and places; null for nobody' }, { reply: z.object({ session: sessionReply.nullable() }) });

/** The nine roles that the sample's sign-in page offers. */
export const sampleRoles = ['school_leader', 'regional_superintendent', 'operational_leader', 'team_member', 'department_head', 'district_leader', 'data_office', 'auditor', 'administrator'] as const;

export const openSampleSession = endpoint(
  'post',
  '/sample/session',
  { access: 'sample', summary: 'Sign in as a role of the sample district' },
  { body: z.object({ role: z.enum(sampleRoles) }), reply: z.object({ person: z.object({ id: z.string(), name: z.string() }), role }) },
);

export const listSampleRoles = endpoint(
  'get',
  '/sample/roles',
  { access: 'sample', summary: 'The people of the sample district that one may sign in as' },
  { reply: z.object({ items: z.array(z.object({ role, person: z.string(), title: z.string().nullable() })) }) },
);

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  title: z.string().nullable(),
  fictional: z.boolean(),
  signsIn: z.boolean(),
  roles: z.array(z.object({ id: z.string(), role, schoolId: z.string().nullable(), regionId: z.string().nullable(), departmentId: z.string().nullable(), validFrom: z.string(), validTo: z.string().nullable() })),
});

export const listPeople = endpoint(
  'get',
  '/people',
  { access: 'signed_in', summary: 'People of the district, by name' },
  {
    query: z.object({ q: z.string().max(100).optional(), role: role.optional(), limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(200).optional() }),
    reply: z.object({ items: z.array(personRow), nextCursor: z.string().nullable() }),
  },
);

const scoped = {
  role,
  schoolId: z.uuid().optional(),
  regionId: z.uuid().optional(),
  departmentId: z.uuid().optional(),
};

export const addPerson = endpoint(
  'post',
  '/people',
  { access: 'signed_in', summary: 'Add a person, with a first role', status: 201 },
  {
    body: z.object({
      name: z.string().trim().min(1).max(200),
      email: z.email().max(254).optional(),
      phone: z.string().trim().max(50).optional(),
      title: z.string().trim().max(200).optional(),
      ...scoped,
    }),
    reply: z.object({ id: z.string() }),
  },
);

export const grantRole = endpoint(
  'post',
  '/people/{id}/roles',
  { access: 'signed_in', summary: 'Give a role with its scope, from a day', status: 201 },
  {
    params: z.object({ id: z.uuid() }),
    body: z.object({ ...scoped, validFrom: z.iso.date().optional(), validTo: z.iso.date().optional() }),
    reply: z.object({ id: z.string() }),
  },
);

export const endRole = endpoint(
  'post',
  '/role-grants/{id}/end',
  { access: 'signed_in', summary: 'End a role from a day' },
  { params: z.object({ id: z.uuid() }), body: z.object({ from: z.iso.date().optional() }), reply: z.object({ id: z.string() }) },
);

export const invitePeople = endpoint(
  'post',
  '/invitations',
  { access: 'signed_in', summary: 'Invite people by mail; each gets a link that works once', status: 201 },
  {
    body: z.object({ personIds: z.array(z.uuid()).min(1).max(500) }),
    reply: z.object({ invited: z.number(), skipped: z.array(z.object({ personId: z.string(), reason: z.string() })) }),
  },
);

export const acceptInvitation = endpoint(
  'post',
  '/invitation-acceptances',
  { access: 'public', summary: 'Take up an invitation by choosing a password' },
  { body: z.object({ token: z.string().min(20).max(200), password: z.string().min(12).max(200) }), reply: z.object({ email: z.string() }) },
);

export const listAudit = endpoint(
  'get',
  '/audit-entries',
  { access: 'signed_in', summary: 'Who did what, newest first' },
  {
    query: z.object({ subjectId: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(200).optional() }),
    reply: z.object({
      items: z.array(z.object({ id: z.string(), at: z.string(), actor: z.string(), act: z.string(), subjectType: z.string(), subjectId: z.string().nullable(), reason: z.string().nullable() })),
      nextCursor: z.string().nullable(),
    }),
  },
);
