import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { roles } from '../role.ts';

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
