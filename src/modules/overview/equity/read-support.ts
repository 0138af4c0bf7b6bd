import { sql } from 'kysely';
import { findSetting } from '../../district/index.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { countedVisits } from '../../visits/index.ts';
import type { EquityReply } from './contract.ts';
import type { SchoolOfService } from './school-groups.ts';
import { supportFacts, type SupportFact } from './support-facts.ts';

export interface Support {
  facts: SupportFact[];
  /** All support of these schools is in sight, so that it may be held against what was planned. */
  compared: boolean;
  told: Pick<EquityReply, 'support' | 'lessSupport' | 'lessSupportBecause' | 'leastSharePercent'>;
}

const fewestMonths = 1;

/** Visits and hours of some schools against what was planned, from the first that is on record: before it nothing tells what was done. */
export async function readSupport(useCase: UseCase, { from, to }: { from: string; to: string }, schools: SchoolOfService[]): Promise<Support> {
  const { db, actor } = useCase;
  const leastSharePercent = await findSetting(useCase, 'dose_least_share');
  // A department sees its own people's visits alone.
  const compared = holdsRole(actor, 'district_leader', 'auditor') || !holdsRole(actor, 'department_head');
  const { rows } = await sql<{ first: string | null }>`select min(v.held_on) as first from (${countedVisits(actor)}) v`.execute(db);
  const first = rows[0]!.first;
  const last = to < actor.today ? to : actor.today;
  if (first === null || first > last) return { facts: [], compared, told: { support: null, lessSupport: null, lessSupportBecause: 'No visit and no hour of support is recorded in this time.', leastSharePercent } };
  const time = { from: from > first ? from : first, to: last };
  const facts = await supportFacts(useCase, time, schools.map(({ id }) => id));
  const sum = (of: (fact: SupportFact) => number, own = facts) => own.reduce((all, fact) => all + of(fact), 0);
  const bySchool = Map.groupBy(facts, ({ schoolId }) => schoolId);
  const months = bySchool.size === 0 ? 0 : sum(({ months: own }) => own) / bySchool.size;
  const support = { ...time, months, visits: sum(({ visits }) => visits), hours: sum(({ hours }) => hours) };
  const withheld = !compared ? 'You see the visits of your own department alone, so they are not held against what was planned.' : months < fewestMonths - 1e-9 ? 'Plans are by the month: choose a month or more.' : null;
  if (withheld) return { facts, compared, told: { support, lessSupport: null, lessSupportBecause: withheld, leastSharePercent } };
  const lessSupport = schools.flatMap(({ id, name }) => {
    const own = bySchool.get(id) ?? [];
    const school = { plannedHours: sum((fact) => fact.plannedHours, own), hours: sum((fact) => fact.hoursPlannedFor, own), plannedVisits: sum((fact) => fact.plannedVisits, own), visits: sum((fact) => fact.visitsPlannedFor, own), missingFunctions: missingOf(own) };
    const isLess = school.missingFunctions.length > 0 || school.hours < (school.plannedHours * leastSharePercent) / 100 || school.visits < Math.floor((school.plannedVisits * leastSharePercent) / 100);
    return isLess ? [{ school: { id, name }, ...school }] : [];
  });
  return { facts, compared, told: { support, lessSupport, lessSupportBecause: null, leastSharePercent } };
}

/** Names of the functions that were planned and of which nobody came. */
function missingOf(facts: SupportFact[]): string[] {
  const came = new Set(facts.flatMap(({ functions }) => [...functions]));
  const planned = new Map(facts.flatMap(({ plannedFunctions }) => [...plannedFunctions]));
  return [...planned].flatMap(([code, name]) => (came.has(code) ? [] : [name])).toSorted();
}
