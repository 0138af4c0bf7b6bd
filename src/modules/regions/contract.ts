import { z } from 'zod';
import { endpoint } from '../../platform/http/endpoint.ts';

const named = z.object({ id: z.string(), name: z.string() });
const on = z.object({ on: z.iso.date().optional() });
const contact = named.extend({ title: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable(), reachNote: z.string().nullable(), away: z.object({ until: z.string(), note: z.string().nullable() }).nullable() });
export type Contact = z.infer<typeof contact>;

const regionRow = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  schoolCount: z.number(),
  enrollment: z.number(),
  superintendents: z.array(named),
  operationalLeaders: z.array(named),
  holes: z.number(),
});

export const listRegions = endpoint('get', '/regions', { access: 'signed_in', summary: 'The regions as they are, or were, on a day' }, { query: on, reply: z.object({ on: z.string(), items: z.array(regionRow) }) });

export const getRegion = endpoint(
  'get',
  '/regions/{id}',
  { access: 'signed_in', summary: 'One region with its schools on a day' },
  { params: z.object({ id: z.uuid() }), query: on, reply: regionRow.extend({ schools: z.array(named.extend({ level: z.string(), enrollment: z.number().nullable() })) }) },
);

const seat = z.object({ holders: z.array(contact), backups: z.array(contact), covers: z.array(contact), hole: z.boolean() });

export const readCoverage = endpoint(
  'get',
  '/coverage',
  { access: 'signed_in', summary: 'Who serves which function in which region on a day, holes shown' },
  {
    query: on.extend({ regionId: z.uuid().optional() }),
    reply: z.object({
      on: z.string(),
      functions: z.array(named.extend({ kind: z.string() })),
      regions: z.array(named),
      /** Keyed by `regionId/functionId`; every pair is there. */
      seats: z.record(z.string(), seat),
      holes: z.number(),
      mayEdit: z.array(z.string()),
    }),
  },
);

export const readSupporters = endpoint(
  'get',
  '/schools/{id}/supporters',
  { access: 'signed_in', summary: 'Who supports this school: each function, a named person, the backup, how to reach them, on any day' },
  {
    params: z.object({ id: z.uuid() }),
    query: on,
    reply: z.object({
      on: z.string(),
      school: named,
      region: named.nullable(),
      superintendent: contact.nullable(),
      operationalLeader: contact.nullable(),
      items: z.array(
        z.object({
          function: named.extend({ kind: z.string(), askAbout: z.string(), code: z.string() }),
          person: contact.nullable(),
          /** Why it is this person: the seat's holder, or who stands in. */
          cause: z.string(),
          backup: contact.nullable(),
        }),
      ),
    }),
  },
);

export const assignTeamMember = endpoint(
  'post',
  '/team-assignments',
  { access: 'signed_in', summary: 'Give somebody a seat, a backup duty or a cover, with its dates', status: 201 },
  {
    body: z.object({ regionId: z.uuid(), functionId: z.uuid(), personId: z.uuid(), homeDepartmentId: z.uuid(), duty: z.enum(['holder', 'backup', 'cover']), sharePercent: z.number().int().min(1).max(100).default(100), validFrom: z.iso.date().optional(), validTo: z.iso.date().optional(), reason: z.string().trim().max(500).optional() }),
    reply: z.object({ id: z.string() }),
  },
);

export const endTeamAssignment = endpoint('post', '/team-assignments/{id}/end', { access: 'signed_in', summary: 'End an assignment from a day' }, { params: z.object({ id: z.uuid() }), body: z.object({ from: z.iso.date().optional() }), reply: z.object({ id: z.string() }) });

export const recordAbsence = endpoint(
  'post',
  '/absences',
  { access: 'signed_in', summary: 'Somebody is away, first and last day included; what is new goes to the backup', status: 201 },
  { body: z.object({ personId: z.uuid(), firstDay: z.iso.date(), lastDay: z.iso.date(), note: z.string().trim().max(200).optional() }), reply: z.object({ id: z.string() }) },
);

export const drawRegion = endpoint('post', '/regions', { access: 'signed_in', summary: 'Add a region from a day', status: 201 }, { body: z.object({ number: z.number().int().min(1).max(999), name: z.string().trim().min(1).max(200), validFrom: z.iso.date().optional() }), reply: z.object({ id: z.string() }) });

export const moveSchools = endpoint(
  'post',
  '/region-memberships',
  { access: 'signed_in', summary: 'Schools belong to a region from a day; where they were before ends that day', status: 201 },
  { body: z.object({ regionId: z.uuid(), schoolIds: z.array(z.uuid()).min(1).max(500), from: z.iso.date().optional() }), reply: z.object({ moved: z.number() }) },
);
