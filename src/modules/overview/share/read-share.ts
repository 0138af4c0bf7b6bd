import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { findSetting } from '../../district/index.ts';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import { regionNames } from '../equity/region-names.ts';
import type { ShareReply } from './contract.ts';
import { shareOf, sharesOfRegions, type Kind } from './share-of.ts';
import { tiedRequests, tiedVisits, type TiedFact } from './tied-facts.ts';

/**
 * Of the requests, visits and hours from one local day to another, how much is tied to a goal of a plan: for the district
 * and its regions, as the map was on the day of each. A region of few schools is not shown, for it would grade a leader;
 * the share of a school is shown to that school alone. Throws AppError `not_allowed` for those of no role.
 */
export async function readShare(useCase: UseCase, { from, to }: { from: string; to: string }): Promise<ShareReply> {
  const { actor } = useCase;
  if (actor.grants.length === 0) throw new AppError('not_allowed', 'This is for the people of the district.', { reason: 'role' });
  if (to < from) throw new AppError('dates', 'The time ends before it begins.');
  // Nobody counts what they may not read: who leads the district reads it whole, a region's team its region, a leader the school.
  const whole = holdsRole(actor, 'district_leader', 'auditor');
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  const regions = whole ? null : scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member');
  if (!whole && schools.length === 0 && regions?.length === 0) return { items: [] };
  const fewest = await findSetting(useCase, 'plan_share_fewest_schools');
  const facts: Facts = { requests: await tiedRequests(useCase, { from, to }), ...(await tiedVisits(useCase, { from, to })) };
  const items: ShareReply['items'] = whole ? [{ of: 'district', id: null, name: 'The district', ...eachKind((kind) => shareOf(facts[kind], kind)) }] : [];
  const inSight = (await regionNames(useCase)).filter(({ id }) => regions === null || regions.includes(id));
  const ofRegions = eachKind((kind) => sharesOfRegions(new Map(inSight.map(({ id }) => [id, facts[kind].filter(({ regionId }) => regionId === id)])), kind, { fewest, besideDistrict: whole }));
  for (const { id, name } of inSight) if (kinds.some((kind) => facts[kind].some(({ regionId }) => regionId === id))) items.push({ of: 'region', id, name, ...eachKind((kind) => ofRegions[kind].get(id)!) });
  for (const { id, name } of await schoolNames(useCase, schools)) items.push({ of: 'own_school', id, name, ...eachKind((kind) => shareOf(facts[kind].filter(({ schoolId }) => schoolId === id), kind)) });
  return { items };
}

const kinds: Kind[] = ['requests', 'visits', 'hours'];
type Facts = Record<Kind, TiedFact[]>;

function eachKind<T>(of: (kind: Kind) => T): Record<Kind, T> {
  return { requests: of('requests'), visits: of('visits'), hours: of('hours') };
}

async function schoolNames({ db, actor }: UseCase, ids: string[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select id, short_name as name from school where district_id = ${actor.districtId} and id = any(${ids}::uuid[]) order by short_name, id`.execute(db);
  return rows;
}
