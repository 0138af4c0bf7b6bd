import { AppError } from '../../../platform/errors.ts';
import { findSetting } from '../../district/index.ts';
import { wilsonInterval } from '../../evidence/index.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { latestNeeds } from '../../tiers/index.ts';
import type { EquityReply } from './contract.ts';
import { fairnessOf } from './fairness.ts';
import { groupFigures } from './group-figures.ts';
import { groupSupport } from './group-support.ts';
import { readSupport, type Support } from './read-support.ts';
import { regionNames } from './region-names.ts';
import { groupingsOf, schoolsOfService, type SchoolOfService } from './school-groups.ts';
import { requestFacts, type RequestFact } from './request-facts.ts';
import type { SupportFact } from './support-facts.ts';

const longestDays = 800;
const method = { draws: 400, seed: 1 };
/** Limits of 99.8 %, as funnel plots have them (Spiegelhalter 2005): among a hundred schools, chance alone rarely passes them. */
const funnelZ = 3.0902;
const fewestPromises = 5;

const noSupport: EquityReply['notRecorded'] = [{ what: 'visits and hours', sentence: 'No visits and no hours of support are recorded in this time, so nothing is said of them; solved requests stand in for support that reached a school.' }];

/** Whether schools are served alike, and those with more need more. For those who lead, by what they see. */
export async function readEquity(useCase: UseCase, { from, to }: { from: string; to: string }): Promise<EquityReply> {
  const { actor } = useCase;
  if (!holdsRole(actor, 'operational_leader', 'regional_superintendent', 'department_head', 'district_leader', 'auditor')) throw new AppError('not_allowed', 'Those who lead a region, a department or the district see how service compares.', { reason: 'role' });
  if (to < from || (Date.parse(to) - Date.parse(from)) / 86_400_000 > longestDays) throw new AppError('dates', `Choose a first and a last day, at most ${longestDays} days apart.`);
  const schools = await schoolsOfService(useCase);
  const known = new Map(schools.map((school) => [school.id, school]));
  // A request of a school beyond one's regions, in which one takes part, is no part of the comparison.
  const facts = (await requestFacts(useCase, { from, to })).filter(({ schoolId }) => known.has(schoolId));
  const support = await readSupport(useCase, { from, to }, schools);
  const fewest = await findSetting(useCase, 'service_fewest_answers');
  const figures = (own: RequestFact[], given: SupportFact[]) => ({ ...groupFigures(own, { ...method, fewest }), ...groupSupport(given, { ...method, compared: support.compared }) });
  const groupings: EquityReply['groupings'] = (await groupingsOf(useCase, schools)).map(({ by, name, source, groups, groupOf }) => {
    const members = Map.groupBy(schools, groupOf);
    const groupOfFact = ({ schoolId }: { schoolId: string }) => groupOf(known.get(schoolId)!);
    const [own, given] = [Map.groupBy(facts, groupOfFact), Map.groupBy(support.facts, groupOfFact)];
    return { by, name, source, groups: groups.flatMap((group) => (members.has(group.key) ? [{ ...group, schools: members.get(group.key)!.length, requests: own.get(group.key)?.length ?? 0, ...figures(own.get(group.key) ?? [], given.get(group.key) ?? []) }] : [])) };
  });
  const inRegion = ({ regionId }: { regionId: string | null }) => regionId ?? 'none';
  const [asked, given] = [Map.groupBy(facts, inRegion), Map.groupBy(support.facts, inRegion)];
  const regions = (await regionNames(useCase)).flatMap(({ id, name }) => {
    const [own, got] = [asked.get(id) ?? [], given.get(id) ?? []];
    return own.length + got.length > 0 ? [{ key: id, name, schools: new Set([...own, ...got].map(({ schoolId }) => schoolId)).size, requests: own.length, ...figures(own, got) }] : [];
  });
  groupings.splice(1, 0, { by: 'region', name: 'Region', source: 'region in which the school was on the day it asked or was visited', groups: regions });
  return {
    from, to, schools: schools.length, requests: facts.length, fewestAnswers: fewest, all: figures(facts, support.facts), groupings, notRecorded: support.told.support ? [] : noSupport,
    fairness: await fairnessFor(useCase, schools, facts, support), less: lessThanPromised(schools, facts), ...support.told, method,
  };
}

async function fairnessFor(useCase: UseCase, schools: SchoolOfService[], facts: RequestFact[], { facts: given, compared, told }: Support): Promise<EquityReply['fairness']> {
  const needs = await latestNeeds(useCase);
  const poverty = ['low_income', 'economically_disadvantaged'].find((group) => schools.some(({ shares }) => group in shares));
  const needOf = (school: SchoolOfService) => (needs ? needs.bySchool.get(school.id) : poverty ? school.shares[poverty] : undefined);
  const solved = Map.groupBy(facts.filter((fact) => fact.solved), ({ schoolId }) => schoolId);
  const bySchool = Map.groupBy(given, ({ schoolId }) => schoolId);
  const sumOf = (id: string, of: (fact: SupportFact) => number) => (bySchool.get(id) ?? []).reduce((sum, fact) => sum + of(fact), 0);
  const ranked = schools.flatMap((school) => {
    const need = needOf(school);
    return need === undefined ? [] : [{ need, delivered: told.support ? sumOf(school.id, ({ hours, hoursPlannedFor }) => (compared ? hoursPlannedFor : hours)) : null, solved: solved.get(school.id)?.length ?? 0, planned: !compared ? null : told.support ? sumOf(school.id, ({ plannedHours }) => plannedHours) : school.plannedHours }];
  });
  if (ranked.length === 0) return null;
  const rankedBy = needs ? `${needs.name}, computation ${needs.number}` : `share of students: ${poverty!.replaceAll('_', ' ')}`;
  return { rankedBy, schools: ranked.length, ...fairnessOf(ranked, method) };
}

function lessThanPromised(schools: SchoolOfService[], facts: RequestFact[]): EquityReply['less'] {
  const [met, promised] = [facts.reduce((sum, fact) => sum + fact.met, 0), facts.reduce((sum, fact) => sum + fact.promised, 0)];
  if (promised === 0) return [];
  const bySchool = Map.groupBy(facts, ({ schoolId }) => schoolId);
  return schools.flatMap(({ id, name }) => {
    const own = bySchool.get(id) ?? [];
    const n = own.reduce((sum, fact) => sum + fact.promised, 0);
    if (n < fewestPromises) return [];
    const count = own.reduce((sum, fact) => sum + fact.met, 0);
    const limits = wilsonInterval({ count, n }, funnelZ);
    const usual = wilsonInterval({ count, n });
    return limits.high < met / promised ? [{ school: { id, name }, promised: n, met: count, low: usual.low, high: usual.high }] : [];
  });
}
