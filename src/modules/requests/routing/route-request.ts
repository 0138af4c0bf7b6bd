import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { whoServes } from '../../regions/index.ts';
import { whoLeadsIncident } from '../emergency/who-leads-incident.ts';
import { pastInLane } from '../lanes/past-in-lane.ts';
import type { Lane } from '../lanes/lane.ts';
import { mayOwn } from '../may-own.ts';
import { targetOf } from './target-of.ts';

export interface Ask {
  schoolId?: string | undefined;
  catalogItemId?: string | undefined;
  functionId?: string | undefined;
  toPersonId?: string | undefined;
  /** Confidential whatever the catalogue says, as what it is split from. */
  lane?: Lane | undefined;
  /** The follow-up of an incident goes to the region’s operational leader, under the district’s default promise. */
  incident?: boolean;
}

export interface RoutedAsk {
  school: { id: string; name: string };
  function: { id: string; name: string; departmentId: string };
  catalogItem: { id: string; name: string } | null;
  owner: { id: string; name: string; title: string | null };
  cause: string;
  lane: Lane;
  commitment: { id: string; version: number; firstAnswerMinutes: number; nextAnswerMinutes: number; resolutionMinutes: number };
}

/**
 * Decides, before anything is written, which school an ask is for, whose function it is, who will own it and what is
 * promised. Without a catalogue item or a function the region's operations take it: nobody needs to know whom to ask.
 */
export async function routeRequest(useCase: UseCase, ask: Ask): Promise<RoutedAsk> {
  const { actor } = useCase;
  const school = await schoolOf(useCase, ask.schoolId);
  const target = await targetOf(useCase, ask);
  const lane = ask.lane && ask.lane !== 'ordinary' ? ask.lane : target.lane;
  const leader = ask.incident && lane === 'ordinary' ? await whoLeadsIncident(useCase, { schoolId: school.id, functionId: target.functionId }) : undefined;
  const owner = leader
    ? { personId: leader.id, name: leader.name, cause: 'routed_to_operational_leader' }
    : ask.toPersonId
    ? { ...(await directPerson(useCase, ask.toPersonId)), cause: 'asked_directly' }
    : await whoServes(useCase, { schoolId: school.id, functionId: target.functionId, on: actor.today, past: pastInLane(lane) });
  const title = await titleOf(useCase, owner.personId);
  return {
    school,
    function: { id: target.functionId, name: target.functionName, departmentId: target.departmentId },
    catalogItem: target.itemId && target.itemName ? { id: target.itemId, name: target.itemName } : null,
    owner: { id: owner.personId, name: owner.name, title },
    cause: owner.cause,
    lane,
    commitment: { id: target.commitmentId, version: target.version, firstAnswerMinutes: target.firstAnswerMinutes, nextAnswerMinutes: target.nextAnswerMinutes, resolutionMinutes: target.resolutionMinutes },
  };
}

async function schoolOf({ db, actor }: UseCase, wanted: string | undefined): Promise<{ id: string; name: string }> {
  const own = scopeOf(actor, 'schoolId');
  const id = wanted ?? own[0];
  if (!id) throw new AppError('school_needed', 'Say which school this is for.');
  if (own.length > 0 && !own.includes(id) && scopeOf(actor, 'regionId').length === 0) throw new AppError('not_found', 'This is not your school.');
  const school = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).select(['id', 'shortName as name']).executeTakeFirst();
  if (!school) throw new AppError('not_found', 'There is no such school.');
  return school;
}

async function directPerson({ db, actor }: UseCase, personId: string): Promise<{ personId: string; name: string }> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select id as person_id, full_name as name from person
    where district_id = ${actor.districtId} and id = ${personId} and ${mayOwn({ actor }, sql`${personId}::uuid`)}`.execute(db);
  if (!rows[0]) throw new AppError('cannot_own', 'This person does not answer requests. Choose somebody of the regional team or a department.');
  return rows[0];
}

async function titleOf({ db, actor }: UseCase, personId: string): Promise<string | null> {
  const row = await db.selectFrom('person').where('districtId', '=', actor.districtId).where('id', '=', personId).select('title').executeTakeFirst();
  return row?.title ?? null;
}
