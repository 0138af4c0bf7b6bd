import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import { visibleRequests } from '../visibility.ts';

/** What is offered to the actor and waits for their answer, oldest first. */
export async function findHandoffs(useCase: UseCase, { limit }: { limit: number }) {
  const { db, actor } = useCase;
  const rows = await db
    .selectFrom('handoff')
    .innerJoin('request', (join) => join.onRef('request.districtId', '=', 'handoff.districtId').onRef('request.id', '=', 'handoff.requestId'))
    .innerJoin('person', (join) => join.onRef('person.districtId', '=', 'handoff.districtId').onRef('person.id', '=', 'handoff.fromId'))
    .where(visibleRequests(useCase))
    .where('handoff.toId', '=', actor.personId)
    .where('handoff.answer', 'is', null)
    .select(['handoff.id', 'handoff.requestId', 'request.number', 'request.summary', 'request.lane', 'person.id as fromId', 'person.fullName', 'handoff.reason', 'handoff.offeredAt'])
    .orderBy('handoff.offeredAt')
    .orderBy('handoff.id')
    .limit(limit)
    .execute();
  return { items: rows.map(({ fromId, fullName, offeredAt, lane, summary, ...row }) => ({ ...row, summary: summaryInLists({ lane: lane as Lane, summary }), from: { id: fromId, name: fullName }, offeredAt: offeredAt.toISOString() })) };
}
