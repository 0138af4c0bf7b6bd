import { sql, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import type { RequestRow } from '../contract.ts';
import type { Order } from './first-on-roads.ts';
import { requestRows } from './request-rows.ts';
import { needingRows, type NeedingRow } from '../triage/needing-rows.ts';
import { readSnoozes } from '../triage/read-snoozes.ts';
import { roadsOfSight, type Road } from '../visibility.ts';

type Stuck = 'late' | 'owner_away';

const needsAtMost = 30;
const owedAtMost = 20;
const stuckAtMost = 15;
const solvedAtMost = 5;
const soonest: Order = { column: 'next_due_at', direction: 'asc nulls last' };

/** The first page: what needs me, what is owed to us (or what I owe), and what was solved lately. Capped lists. */
export async function readHome(useCase: UseCase) {
  const { needing, rest } = await needingRows(useCase);
  const aside = new Set((await readSnoozes(useCase)).map((snooze) => snooze.requestId));
  const needs = needing.filter((row) => !aside.has(row.id));
  const ofSchool = scopeOf(useCase.actor, 'schoolId').length > 0;
  const stuck = ofSchool ? [] : await stuckRows(useCase);
  return home(needs, rest, stuck.filter((row) => !needing.some((need) => need.id === row.id)), await solvedRows(useCase));
}

/** With somebody else, in the region, department or district that the actor leads: late, or due within a day while its owner is away today. */
async function stuckRows(useCase: UseCase): Promise<(Row & { why: Stuck })[]> {
  const { actor, clock } = useCase;
  if (!holdsRole(actor, 'operational_leader', 'regional_superintendent', 'department_head', 'district_leader')) return [];
  const roads = roadsOfSight(useCase);
  const others = sql<SqlBool>`request.closed_at is null and request.owner_id <> ${actor.personId}`;
  const lateToday = sql<SqlBool>`${others} and request.next_due_at < ${clock.now().toString()}`;
  const late = await requestRows(useCase, { roads, where: lateToday, order: soonest, limit: stuckAtMost });
  const ownerAway = sql<SqlBool>`${others} and request.next_due_at between ${clock.now().toString()} and ${clock.now().add({ hours: 24 }).toString()}
    and request.owner_id = any(array(select person_id from absence where district_id = ${actor.districtId} and ended_at is null and ${actor.today}::date between first_day and last_day))`;
  const away = await requestRows(useCase, { roads, where: ownerAway, order: soonest, limit: stuckAtMost });
  return [...late.map((row) => ({ ...row, why: 'late' as const })), ...away.map((row) => ({ ...row, why: 'owner_away' as const }))];
}

async function solvedRows(useCase: UseCase) {
  const { actor } = useCase;
  const roads = scopeOf(actor, 'schoolId').length > 0 ? roadsOfSight(useCase) : [ownedBy(actor.personId)];
  const since = useCase.clock.now().subtract({ hours: 24 * 30 }).toString();
  return requestRows(useCase, { roads, where: sql<SqlBool>`request.closed_at > ${since}`, order: { column: 'closed_at', direction: 'desc' }, limit: solvedAtMost });
}

const ownedBy = (personId: string): Road => ({ is: sql<SqlBool>`request.owner_id = ${personId}` });

type Row = RequestRow & { sortKey: unknown };

function home(needs: NeedingRow[], owed: Row[], stuck: (Row & { why: Stuck })[], solved: Row[]) {
  const bare = <T extends Row>({ sortKey: _, ...row }: T) => row;
  return {
    needsMe: needs.slice(0, needsAtMost).map(bare),
    owed: owed.slice(0, owedAtMost).map(bare),
    stuck: stuck.slice(0, stuckAtMost).map(bare),
    solved: solved.map(bare),
    counts: { needsMe: needs.length, owed: owed.length },
  };
}
