import { sql, type SqlBool } from 'kysely';
import { scopeOf, type UseCase } from '../../people/index.ts';
import type { RequestRow } from '../contract/parts.ts';
import type { Order } from '../lists/first-on-roads.ts';
import { requestRows } from '../lists/request-rows.ts';
import { openWork } from '../request-states.ts';
import { roadsOfSight, visibleRequests } from '../visibility.ts';
import type { Need } from './need-words.ts';
import { readMine, type Mine } from './read-mine.ts';

const openAtMost = 200;
const isOpen = sql<SqlBool>`request.closed_at is null`;
const soonest: Order = { column: 'next_due_at', direction: 'asc nulls last' };

type Row = RequestRow & { sortKey: string | null };
export type NeedingRow = Row & { why: Need };

export interface Needing {
  /** What waits for the actor, each with the reason, in the order of its weight. */
  needing: NeedingRow[];
  /** What else of theirs is open: for the school's side of its school, else what they own. */
  rest: Row[];
}

/** What waits for somebody: the one rule behind the inbox and the first page. */
export function needingRows(useCase: UseCase): Promise<Needing> {
  return scopeOf(useCase.actor, 'schoolId').length > 0 ? ofSchool(useCase) : ofDistrict(useCase);
}

async function ofSchool(useCase: UseCase): Promise<Needing> {
  const open = await requestRows(useCase, { roads: roadsOfSight(useCase), where: isOpen, order: { column: 'next_due_at', direction: 'asc nulls first' }, limit: openAtMost });
  const whyOf = ({ status }: Row): Need | undefined => (status === 'waiting_on_school' ? 'answer' : status === 'resolved_pending_confirmation' || status === 'declined' ? 'confirm' : undefined);
  return split(open, whyOf);
}

async function ofDistrict(useCase: UseCase): Promise<Needing> {
  const { actor, clock } = useCase;
  const now = clock.now().toString();
  const { districtId, personId } = actor;
  const among = (ids: ReturnType<typeof sql>, where = isOpen) => requestRows(useCase, { roads: [{ is: sql`(request.id = any(${ids}) and ${visibleRequests(useCase)})` }], where, order: soonest, limit: openAtMost });
  const offered = await among(sql`array(select request_id from handoff where district_id = ${districtId} and to_id = ${personId} and answer is null)`);
  const told = await among(
    sql`array(select request_id from escalation where district_id = ${districtId} and told_id = ${personId} and rung <> 'team_member')`,
    sql<SqlBool>`request.closed_at is null and request.owner_id <> ${personId} and request.next_due_at < ${now}`,
  );
  const pieces = await among(sql`array(select request_id from piece where district_id = ${districtId} and owner_id = ${personId} and finished_at is null)`, sql<SqlBool>`request.closed_at is null and request.owner_id <> ${personId}`);
  const mine = await requestRows(useCase, { roads: [{ is: sql<SqlBool>`request.owner_id = ${personId}` }], where: isOpen, order: soonest, limit: openAtMost });
  const facts = await readMine(useCase, mine.map((row) => row.id));
  const soon = clock.now().add({ hours: 24 }).toString();
  const { needing, rest } = split(mine, (row) => whyOfMine(row, facts.get(row.id)!, soon));
  const others = [...offered.map((row) => ({ ...row, why: 'offered' as Need })), ...told.map((row) => ({ ...row, why: 'escalated' as Need })), ...pieces.map((row) => ({ ...row, why: 'piece' as Need }))];
  const once = others.filter((row, index) => others.findIndex((each) => each.id === row.id) === index);
  return { needing: [...once.filter((row) => row.why === 'offered'), ...needing.filter((row) => row.why === 'new'), ...once.filter((row) => row.why !== 'offered'), ...needing.filter((row) => row.why !== 'new')], rest };
}

function whyOfMine(row: Row, facts: Mine, soon: string): Need | undefined {
  // Given back and not accepted yet: it waits for somebody else, until a promise comes due meanwhile.
  if (facts.offeredAt !== null) return row.late && row.nextDueAt! > facts.offeredAt ? 'late' : undefined;
  if (!openWork.includes(row.status)) return undefined;
  if (row.status.startsWith('waiting')) return row.late ? 'late' : undefined;
  if (facts.isNew) return 'new';
  if (row.late) return 'late';
  if (row.firstAnsweredAt === null) return 'unanswered';
  if (facts.schoolWroteLast) return 'wrote';
  return row.nextDueAt !== null && row.nextDueAt < soon ? 'reply' : undefined;
}

function split(rows: Row[], whyOf: (row: Row) => Need | undefined): Needing {
  const judged = rows.map((row) => ({ row, why: whyOf(row) }));
  return { needing: judged.flatMap(({ row, why }) => (why ? [{ ...row, why }] : [])), rest: judged.flatMap(({ row, why }) => (why ? [] : [row])) };
}
