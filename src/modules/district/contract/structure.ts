import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const id = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });
const code = z.string().regex(/^[a-z][a-z0-9_]*$/, 'Small letters, digits and _').max(60);
const name = z.string().trim().min(1).max(120);
/** Letters with which its circulars are numbered, as FAM in FAM-02. */
const series = z.array(z.string().regex(/^[A-Z]{2,5}$/, 'Two to five capital letters')).max(10);

export const getDistrict = endpoint(
  'get',
  '/district',
  { access: 'signed_in', summary: 'The district, its zone and the school year of today' },
  { reply: z.object({ id: z.string(), name: z.string(), shortName: z.string(), timeZone: z.string(), sample: z.boolean(), today: z.string(), schoolYear: z.object({ id: z.string(), name: z.string(), startsOn: z.string(), endsOn: z.string() }).nullable() }) },
);

export const listDepartments = endpoint(
  'get',
  '/departments',
  { access: 'signed_in', summary: 'The central departments with their heads and functions' },
  {
    reply: z.object({
      items: z.array(z.object({ id: z.string(), code: z.string(), name: z.string(), description: z.string(), mailbox: z.string().nullable(), series: z.array(z.string()), heads: z.array(z.object({ id: z.string(), name: z.string() })), functions: z.array(z.object({ id: z.string(), name: z.string() })) })),
      mayEdit: z.boolean(),
    }),
  },
);

export const addDepartment = endpoint('post', '/departments', { access: 'signed_in', summary: 'Add a department', status: 201 }, { body: z.object({ name, code: code.optional(), description: z.string().trim().max(500).default(''), mailbox: z.email().optional(), series: series.optional() }), reply: made });

export const editDepartment = endpoint('patch', '/departments/{id}', { access: 'signed_in', summary: 'Rename or describe a department' }, { params: id, body: z.object({ name: name.optional(), description: z.string().trim().max(500).optional(), mailbox: z.email().nullable().optional(), series: series.optional() }), reply: made });

export const endDepartment = endpoint('delete', '/departments/{id}', { access: 'signed_in', summary: 'End a department that owns nothing any more' }, { params: id, reply: made });

export const functionKinds = ['academic', 'operational'] as const;

export const listSupportFunctions = endpoint(
  'get',
  '/support-functions',
  { access: 'signed_in', summary: 'What every school gets support in, with the owning department' },
  { reply: z.object({ items: z.array(z.object({ id: z.string(), code: z.string(), name: z.string(), kind: z.enum(functionKinds), askAbout: z.string(), position: z.number(), department: z.object({ id: z.string(), name: z.string() }) })), mayEdit: z.boolean() }) },
);

const functionParts = { name, kind: z.enum(functionKinds), askAbout: z.string().trim().max(500), departmentId: z.uuid(), position: z.number().int().min(0).max(1_000) };

export const addSupportFunction = endpoint('post', '/support-functions', { access: 'signed_in', summary: 'Add a function', status: 201 }, { body: z.object({ ...functionParts, code: code.optional(), askAbout: functionParts.askAbout.default(''), position: functionParts.position.default(100) }), reply: made });

export const editSupportFunction = endpoint('patch', '/support-functions/{id}', { access: 'signed_in', summary: 'Rename, move or order a function' }, { params: id, body: z.object(functionParts).partial(), reply: made });

export const endSupportFunction = endpoint('delete', '/support-functions/{id}', { access: 'signed_in', summary: 'End a function that nothing is asked of any more' }, { params: id, reply: made });
