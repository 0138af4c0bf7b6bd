import { sql, type SqlBool } from 'kysely';
import { loadCalendar } from '../../district/index.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { requestRows } from '../lists/request-rows.ts';
import { readMentions } from '../mentions/read-mentions.ts';
import { openWork } from '../request-states.ts';
import { visibleRequests } from '../visibility.ts';
import type { InboxReply } from './contract.ts';
import { needingRows, type NeedingRow } from './needing-rows.ts';
import { readSnoozes } from './read-snoozes.ts';
import { snoozeTimes } from './snooze-times.ts';

type Item = InboxReply['items'][number];

const shownAtMost = 100;

/** What waits for the actor, what they set aside, and where they were named; everything within their sight of today. */
export async function readInbox(useCase: UseCase): Promise<InboxReply> {
  const { actor, clock } = useCase;
  const { needing } = await needingRows(useCase);
  const snoozes = await readSnoozes(useCase);
  const aside = new Set(snoozes.map((snooze) => snooze.requestId));
  const waiting = needing.filter((row) => !aside.has(row.id));
  const offers = await readOffers(useCase);
  const times = snoozeTimes(await loadCalendar(useCase), clock.now().toString(), actor.today);
  return {
    items: waiting.slice(0, shownAtMost).map((row) => itemOf(useCase, row, offers)),
    total: waiting.length,
    snoozed: await snoozedItems(useCase, snoozes),
    mentions: await readMentions(useCase, { limit: 30 }),
    snoozeTimes: times,
  };
}

function itemOf({ actor }: UseCase, { sortKey: _, ...row }: NeedingRow, offers: Map<string, Item['offer'] & {}>): Item {
  const offer = row.why === 'offered' ? (offers.get(row.id) ?? null) : null;
  const owns = row.owner.id === actor.personId && openWork.includes(row.status) && scopeOf(actor, 'schoolId').length === 0;
  return {
    request: row,
    section: row.why === 'offered' ? 'offered' : row.why === 'new' ? 'new' : 'waiting',
    offer,
    accept: offer ? 'offer' : row.why === 'new' ? 'take' : null,
    decline: offer ? 'offer' : owns && row.lane === 'ordinary' ? 'give_back' : null,
    merge: row.openPieceCount === 0 && (offer !== null || owns),
  };
}

async function readOffers({ db, actor }: UseCase): Promise<Map<string, Item['offer'] & {}>> {
  const rows = await db
    .selectFrom('handoff')
    .innerJoin('person', (join) => join.onRef('person.districtId', '=', 'handoff.districtId').onRef('person.id', '=', 'handoff.fromId'))
    .where('handoff.districtId', '=', actor.districtId)
    .where('handoff.toId', '=', actor.personId)
    .where('handoff.answer', 'is', null)
    .select(['handoff.id', 'handoff.requestId', 'person.id as fromId', 'person.fullName', 'handoff.reason', 'handoff.offeredAt'])
    .execute();
  return new Map(rows.map((row) => [row.requestId, { id: row.id, from: { id: row.fromId, name: row.fullName }, reason: row.reason, offeredAt: row.offeredAt.toISOString() }]));
}

async function snoozedItems(useCase: UseCase, snoozes: { id: string; requestId: string; until: string }[]): Promise<InboxReply['snoozed']> {
  if (snoozes.length === 0) return [];
  const ids = snoozes.map((snooze) => snooze.requestId);
  const rows = await requestRows(useCase, { roads: [{ is: sql`(request.id = any(${ids}::uuid[]) and ${visibleRequests(useCase)})` }], where: sql<SqlBool>`request.closed_at is null`, order: { column: 'next_due_at', direction: 'asc nulls last' }, limit: 200 });
  const byId = new Map(rows.map(({ sortKey: _, ...row }) => [row.id, row]));
  return snoozes.flatMap(({ id, requestId, until }) => (byId.has(requestId) ? [{ id, until, request: byId.get(requestId)! }] : []));
}
