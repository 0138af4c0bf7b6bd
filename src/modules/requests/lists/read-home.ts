import { sql, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import type { RequestRow } from '../contract.ts';
import type { Order } from './first-on-roads.ts';
import { requestRows } from './request-rows.ts';
import { roadsOfSight, visibleRequests, type Road } from '../visibility.ts';

type Why = 'escalated' | 'confirm' | 'answer' | 'offered' | 'late' | 'unanswered' | 'reply' | 'quiet';
type Stuck = 'late' | 'owner_away';
export type NeedingRow = RequestRow & { why: Why };

const needsAtMost = 30;
const owedAtMost = 20;
const stuckAtMost = 15;
const solvedAtMost = 5;
const openAtMost = 200;
const isOpen = sql<SqlBool>`request.closed_at is null`;
const soonest: Order = { column: 'next_due_at', direction: 'asc nulls last' };

/** The first page: what needs me, what is owed to us (or what I owe), and what was solved lately. Capped lists. */
export async function readHome(useCase: UseCase) {
  return scopeOf(useCase.actor, 'schoolId').length > 0 ? schoolHome(useCase) : districtHome(useCase);
}

async function schoolHome(useCase: UseCase) {
  const open = await requestRows(useCase, { roads: roadsOfSight(useCase), where: isOpen, order: { column: 'next_due_at', direction: 'asc nulls first' }, limit: openAtMost });
  const needs = open.filter((row) => ['resolved_pending_confirmation', 'declined', 'waiting_on_school'].includes(row.status));
  const owed = open.filter((row) => !needs.includes(row));
  return home(
    needs.map((row) => ({ ...row, why: row.status === 'waiting_on_school' ? 'answer' : 'confirm' })),
    owed,
    [],
    await solvedRows(useCase),
  );
}

async function districtHome(useCase: UseCase) {
  const { actor, clock } = useCase;
  const now = clock.now();
  const toMe = sql`array(select request_id from handoff where district_id = ${actor.districtId} and to_id = ${actor.personId} and answer is null)`;
  const offered = await requestRows(useCase, { roads: [{ is: sql`(request.id = any(${toMe}) and ${visibleRequests(useCase)})` }], where: sql<SqlBool>`true`, order: soonest, limit: needsAtMost });
  const told = sql`array(select request_id from escalation where district_id = ${actor.districtId} and told_id = ${actor.personId} and rung <> 'team_member')`;
  const escalated = await requestRows(useCase, { roads: [{ is: sql`(request.id = any(${told}) and ${visibleRequests(useCase)})` }], where: sql<SqlBool>`request.closed_at is null and request.owner_id <> ${actor.personId} and request.next_due_at < ${now.toString()}`, order: soonest, limit: needsAtMost });
  const mine = await requestRows(useCase, { roads: [ownedBy(actor.personId)], where: isOpen, order: soonest, limit: openAtMost });
  const soon = now.add({ hours: 24 }).toString();
  const whyOf = (row: RequestRow): Why | undefined => {
    if (row.status.startsWith('waiting') || row.status === 'resolved_pending_confirmation' || row.status === 'declined') return row.late ? 'late' : undefined;
    if (row.late) return 'late';
    if (row.firstAnsweredAt === null) return 'unanswered';
    return row.nextDueAt !== null && row.nextDueAt < soon ? 'reply' : undefined;
  };
  const needs = [...offered.map((row) => ({ ...row, why: 'offered' as Why })), ...escalated.filter((row) => !offered.some((each) => each.id === row.id)).map((row) => ({ ...row, why: 'escalated' as Why })), ...mine.flatMap((row) => (whyOf(row) ? [{ ...row, why: whyOf(row)! }] : []))];
  return home(needs, mine.filter((row) => !needs.some((need) => need.id === row.id)), (await stuckRows(useCase)).filter((row) => !needs.some((need) => need.id === row.id)), await solvedRows(useCase));
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

function home(needs: (Row & { why: Why })[], owed: Row[], stuck: (Row & { why: Stuck })[], solved: Row[]) {
  const bare = <T extends Row>({ sortKey: _, ...row }: T) => row;
  return {
    needsMe: needs.slice(0, needsAtMost).map(bare),
    owed: owed.slice(0, owedAtMost).map(bare),
    stuck: stuck.slice(0, stuckAtMost).map(bare),
    solved: solved.map(bare),
    counts: { needsMe: needs.length, owed: owed.length },
  };
}
