import { sql } from 'kysely';
import { weekOf } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { plannedSupport } from '../../tiers/index.ts';
import { visitFacts } from '../../visits/index.ts';

/** Support of one school while it was in one region. */
export interface SupportFact {
  schoolId: string;
  regionId: string | null;
  /** Months of school, as plans of support count them. */
  months: number;
  plannedHours: number;
  plannedVisits: number;
  /** Of everybody who came or met with the school. */
  hours: number;
  visits: number;
  /** Of these, what came in weeks for which support was planned: that is held against the plan. */
  hoursPlannedFor: number;
  visitsPlannedFor: number;
  /** Functions that were planned for it, code and name, and the codes of those that came in such weeks. */
  plannedFunctions: Map<string, string>;
  functions: Set<string>;
}

interface Membership {
  schoolId: string;
  regionId: string;
  validFrom: string;
  validTo: string | null;
}

/**
 * What was planned for some schools from one local day to another, and what reached them of what the actor sees. What is
 * still to come by today is not counted as missing.
 */
export async function supportFacts(useCase: UseCase, { from, to }: { from: string; to: string }, schoolIds: string[]): Promise<SupportFact[]> {
  const { db, actor } = useCase;
  const time = { from, to: to < actor.today ? to : actor.today };
  if (time.to < time.from) return [];
  const known = new Set(schoolIds);
  const { weeks, planned } = await plannedSupport(useCase, time);
  const { rows: memberships } = await sql<Membership>`
    select school_id, region_id, valid_from, valid_to from region_membership
    where district_id = ${actor.districtId} and valid_from <= ${time.to} and (valid_to is null or valid_to > ${time.from})`.execute(db);
  const ofSchool = Map.groupBy(memberships, ({ schoolId }) => schoolId);
  const regionOn = (schoolId: string, day: string) => ofSchool.get(schoolId)?.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day))?.regionId ?? null;
  const facts = new Map<string, SupportFact>();
  const at = (schoolId: string, regionId: string | null): SupportFact => {
    const key = `${schoolId} ${regionId}`;
    const found = facts.get(key) ?? { schoolId, regionId, months: 0, plannedHours: 0, plannedVisits: 0, hours: 0, visits: 0, hoursPlannedFor: 0, visitsPlannedFor: 0, plannedFunctions: new Map(), functions: new Set() };
    facts.set(key, found);
    return found;
  };
  for (const schoolId of schoolIds) for (const { on, months } of weeks) at(schoolId, regionOn(schoolId, on)).months += months;
  const plannedFor = new Set<string>();
  for (const { schoolId, on, hours, visits, functions } of planned) {
    if (!known.has(schoolId)) continue;
    plannedFor.add(`${schoolId} ${weekOf(on)}`);
    const fact = at(schoolId, regionOn(schoolId, on));
    fact.plannedHours += hours;
    fact.plannedVisits += visits;
    for (const { code, name } of functions) fact.plannedFunctions.set(code, name);
  }
  for (const { schoolId, regionId, heldOn, mode, personMinutes, functionCodes } of await visitFacts(useCase, time)) {
    if (!known.has(schoolId)) continue;
    const fact = at(schoolId, regionId);
    const [hours, visits] = [personMinutes / 60, mode === 'in_person' ? 1 : 0];
    fact.hours += hours;
    fact.visits += visits;
    if (!plannedFor.has(`${schoolId} ${weekOf(heldOn)}`)) continue;
    fact.hoursPlannedFor += hours;
    fact.visitsPlannedFor += visits;
    for (const code of functionCodes) fact.functions.add(code);
  }
  return [...facts.values()];
}
