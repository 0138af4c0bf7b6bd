import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import type { Lane } from '../lanes/lane.ts';
import { visibleRequests } from '../visibility.ts';
import { findMatterNews } from './matters/find-matter-news.ts';
import type { NotificationKind } from './notification-kinds.ts';

interface Row {
  id: string;
  kind: NotificationKind;
  by: string | null;
  happenedAt: string;
  requestId: string;
  number: number;
  summary: string;
  lane: Lane;
}

/** The actor's newest news, of what they see now. */
export async function findNotifications(useCase: UseCase, limit: number) {
  const { db, actor } = useCase;
  const { rows } = await sql<Row>`
    select n.id, n.kind, p.full_name as by, to_char(n.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as happened_at, n.request_id, request.number::int as number, request.summary, request.lane
    from notification n join request on request.district_id = n.district_id and request.id = n.request_id
    left join person p on p.district_id = n.district_id and p.id = n.actor_id
    where n.district_id = ${actor.districtId} and n.person_id = ${actor.personId} and n.kind <> 'guest' and ${visibleRequests({ actor })}
    order by n.happened_at desc, n.id limit ${limit}`.execute(db);
  const ofRequests = rows.map(({ lane, summary, requestId, ...row }) => ({ ...row, by: lane === 'ordinary' ? row.by : null, summary: summaryInLists({ lane, summary }), path: `/requests/${requestId}` }));
  const ofMatters = (await findMatterNews(useCase, sql`order by n.happened_at desc, n.id limit ${limit}`)).map(({ id, kind, by, happenedAt, summary, path }) => ({ id, kind, by, happenedAt, number: null, summary, path }));
  return [...ofRequests, ...ofMatters].toSorted((a, b) => b.happenedAt.localeCompare(a.happenedAt) || a.id.localeCompare(b.id)).slice(0, limit);
}
