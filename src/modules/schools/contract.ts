import { z } from 'zod';
import { abilitySchema as ability } from '../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';

const named = z.object({ id: z.string(), name: z.string() });


export const schoolLevels = ['elementary', 'k8', 'middle', 'high', '6_12', 'k12', 'early_learning', 'special', 'other'] as const;

export type SchoolLevel = (typeof schoolLevels)[number];

const schoolRow = z.object({
  id: z.string(),
  stateCode: z.string(),
  name: z.string(),
  shortName: z.string(),
  level: z.enum(schoolLevels),
  grades: z.array(z.string()),
  town: z.string().nullable(),
  enrollment: z.number().nullable(),
  region: named.nullable(),
  leaders: z.array(named),
});

export const listSchools = endpoint(
  'get',
  '/schools',
  { access: 'signed_in', summary: 'The schools of the district, by name' },
  {
    query: z.object({
      q: z.string().trim().max(100).optional(),
      regionId: z.uuid().optional(),
      level: z.enum(schoolLevels).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(400).optional(),
    }),
    reply: z.object({
      items: z.array(schoolRow),
      nextCursor: z.string().nullable(),
      total: z.number(),
      /** How many schools each choice of one filter would show while the others stay as they are. */
      facets: z.object({ regions: z.array(named.extend({ schools: z.number() })), levels: z.array(z.object({ level: z.enum(schoolLevels), schools: z.number() })) }),
    }),
  },
);

export type SchoolsReply = z.infer<typeof listSchools.schemas.reply>;

export const getSchool = endpoint(
  'get',
  '/schools/{id}',
  { access: 'signed_in', summary: 'One school with its region, leaders and student groups' },
  {
    params: z.object({ id: z.uuid() }),
    reply: schoolRow.extend({
      leaders: z.array(named.extend({ title: z.string().nullable(), email: z.string().nullable() })),
      localCode: z.string().nullable(),
      address: z.string().nullable(),
      zip: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      yearLabel: z.string().nullable(),
      source: z.string(),
      groupShares: z.array(z.object({ studentGroup: z.string(), percent: z.number(), yearLabel: z.string(), source: z.string() })),
      abilities: z.object({ ask: ability, readRequests: ability }),
    }),
  },
);
export type SchoolReply = z.infer<typeof getSchool.schemas.reply>;

export * from './import/contract.ts';
