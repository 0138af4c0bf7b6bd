import { z } from 'zod';
import { abilitySchema as ability } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';

const byId = z.object({ id: z.uuid() });
const named = z.object({ id: z.string(), name: z.string() });
const amounts = { hoursPerMonth: z.number().min(0).max(2_000), visitsPerMonth: z.number().min(0).max(200), functionCodes: z.array(z.string().max(60)).max(40).default([]) };
const set = { setBy: z.string().nullable(), setAt: z.string(), validFrom: z.string() };

/** What is planned for a school on a day, and how that came about. */
export const plannedDose = z.object({
  on: z.string(),
  hours: z.number(),
  visits: z.number(),
  functions: z.array(z.object({ code: z.string(), name: z.string() })),
  from: z.enum(['tier', 'school', 'landing']),
  tier: z.string(),
  reason: z.string().nullable(),
  /** Of a soft landing: where it comes from, where it leads, and how far it has gone. */
  landing: z.object({ from: z.string(), until: z.string(), hoursBefore: z.number(), hoursAfter: z.number(), visitsBefore: z.number(), visitsAfter: z.number(), steps: z.array(z.object({ on: z.string(), hours: z.number(), visits: z.number() })) }).nullable(),
  overrideId: z.string().nullable(),
});
export type PlannedDose = z.infer<typeof plannedDose>;

export const listPlannedDoses = endpoint(
  'get',
  '/planned-doses',
  { access: 'signed_in', summary: 'Support planned for each tier, and for schools that depart from theirs, with the reason' },
  {
    query: z.object({ on: z.iso.date().optional() }),
    reply: z.object({
      on: z.string(),
      tiers: z.array(z.object({ tier: z.string(), name: z.string(), level: z.number(), schools: z.number(), ...amounts, ...set, coming: z.array(z.object({ validFrom: z.string(), hoursPerMonth: z.number(), visitsPerMonth: z.number() })) })),
      schools: z.array(z.object({ id: z.string(), school: named, ...amounts, reason: z.string(), validTo: z.string().nullable(), ...set })),
      landings: z.array(z.object({ school: named, tier: z.string(), from: z.string(), until: z.string() })),
      /** What all of it comes to, in hours and visits a month. */
      total: z.object({ hours: z.number(), visits: z.number(), schools: z.number() }),
      functions: z.array(z.object({ code: z.string(), name: z.string() })),
      abilities: z.object({ setDose: ability }),
    }),
  },
);
export type PlannedDosesReply = z.infer<typeof listPlannedDoses.schemas.reply>;

export const setTierDose = endpoint(
  'post',
  '/planned-doses',
  { access: 'signed_in', summary: 'Set the support planned for a tier from a day on', status: 201 },
  { body: z.object({ tier: z.string().max(60), ...amounts, validFrom: z.iso.date().optional() }), reply: z.object({ id: z.string() }) },
);
export const setSchoolDose = endpoint(
  'post',
  '/schools/{id}/planned-doses',
  { access: 'signed_in', summary: 'Plan other support for one school than for its tier, with the reason', status: 201 },
  { params: byId, body: z.object({ ...amounts, reason: z.string().trim().min(1).max(2_000), validFrom: z.iso.date().optional(), validTo: z.iso.date().optional() }), reply: z.object({ id: z.string() }) },
);
export const endSchoolDose = endpoint('post', '/planned-doses/{id}/end', { access: 'signed_in', summary: 'From a day on the school has what its tier has' }, { params: byId, body: z.object({ from: z.iso.date().optional() }), reply: z.object({ id: z.string() }) });
export const readSchoolDose = endpoint('get', '/schools/{id}/planned-dose', { access: 'signed_in', summary: 'Support planned for a school on a day' }, { params: byId, query: z.object({ on: z.iso.date().optional() }), reply: z.object({ dose: plannedDose.nullable() }) });
