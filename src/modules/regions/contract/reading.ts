import { z } from 'zod';
import { abilitySchema as ability } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { byId, duty, named } from './parts.ts';

const on = z.object({ on: z.iso.date().optional() });
const contact = named.extend({ title: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable(), reachNote: z.string().nullable(), away: z.object({ until: z.string(), note: z.string().nullable() }).nullable() });
export type Contact = z.infer<typeof contact>;

const rung = z.enum(['cover', 'holder', 'backup', 'operational_leader', 'superintendent', 'department_head', 'district']);

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

export const listRegions = endpoint(
  'get',
  '/regions',
  { access: 'signed_in', summary: 'The regions as they are, or were, on a day, and the changes decided for later' },
  {
    query: on,
    reply: z.object({
      on: z.string(),
      items: z.array(regionRow),
      planned: z.array(z.object({ from: z.string(), region: named.extend({ number: z.number() }), kind: z.enum(['begins', 'ends', 'schools']), schools: z.number() })),
      abilities: z.object({ draw: ability }),
    }),
  },
);

export const getRegion = endpoint(
  'get',
  '/regions/{id}',
  { access: 'signed_in', summary: 'One region with its schools, team and absences on a day' },
  {
    params: byId,
    query: on,
    reply: regionRow.extend({
      on: z.string(),
      schools: z.array(named.extend({ level: z.string(), enrollment: z.number().nullable() })),
      functions: z.array(named.extend({ kind: z.string(), departmentId: z.string() })),
      departments: z.array(named),
      /** Those that hold on the day and those that begin later. */
      team: z.array(
        z.object({
          id: z.string(),
          functionId: z.string(),
          person: contact,
          duty,
          sharePercent: z.number(),
          /** Of the person's week on the day, seats and covers over all regions; being a backup takes no share. */
          personSharePercent: z.number(),
          homeDepartment: named,
          validFrom: z.string(),
          /** The first day it no longer holds. */
          validTo: z.string().nullable(),
          reason: z.string().nullable(),
          /** False when the person has left or lost every role by the day. */
          serves: z.boolean(),
        }),
      ),
      absences: z.array(z.object({ id: z.string(), person: named, firstDay: z.string(), lastDay: z.string(), note: z.string().nullable() })),
      abilities: z.object({ draw: ability, staff: ability }),
    }),
  },
);
export type RegionReply = z.infer<typeof getRegion.schemas.reply>;

const serving = contact.extend({ assignmentId: z.string(), sharePercent: z.number(), validFrom: z.string(), validTo: z.string().nullable() });
const seat = z.object({
  holders: z.array(serving),
  backups: z.array(serving),
  covers: z.array(serving),
  /** Of holders and covers together. */
  sharePercent: z.number(),
  hole: z.boolean(),
  /** Somebody holds or covers the seat, and all of them are away that day. */
  allAway: z.boolean(),
  answers: named.extend({ cause: rung, away: z.boolean() }).nullable(),
});
export type Seat = z.infer<typeof seat>;

export const readCoverage = endpoint(
  'get',
  '/coverage',
  { access: 'signed_in', summary: 'Who serves which function in which region on a day, holes shown' },
  {
    query: on.extend({ regionId: z.uuid().optional() }),
    reply: z.object({
      on: z.string(),
      functions: z.array(named.extend({ kind: z.string() })),
      regions: z.array(named.extend({ number: z.number() })),
      /** Keyed by `regionId/functionId`; every pair is there. */
      seats: z.record(z.string(), seat),
      holes: z.number(),
      mayEdit: z.array(z.string()),
      abilities: z.object({ draw: ability }),
    }),
  },
);
export type CoverageReply = z.infer<typeof readCoverage.schemas.reply>;

export const readSupporters = endpoint(
  'get',
  '/schools/{id}/supporters',
  { access: 'signed_in', summary: 'Who supports this school: each function, a named person, the backup, how to reach them, on any day' },
  {
    params: byId,
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
          /** Who answers that day; null only in a district without people. */
          person: contact.nullable(),
          /** Why it is this person: the seat's holder, or who stands in. */
          cause: z.union([rung, z.literal('nobody')]),
          /** Whose seat it is, when they are away and `person` answers for them. */
          standsInFor: contact.nullable(),
          /** Who answers when `person` is away too. */
          backup: contact.extend({ cause: rung }).nullable(),
          hole: z.boolean(),
        }),
      ),
      abilities: z.object({ ask: ability }),
    }),
  },
);
export type SupportersReply = z.infer<typeof readSupporters.schemas.reply>;
export type RegionsReply = z.infer<typeof listRegions.schemas.reply>;
