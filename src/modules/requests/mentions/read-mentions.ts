import { sql } from 'kysely';
import type { z } from 'zod';
import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import { sideOf, visibleRequests } from '../visibility.ts';
import type { mentionRow } from './contract.ts';

const excerptLength = 160;

interface Row {
  id: string;
  requestId: string;
  number: number;
  summary: string;
  lane: Lane;
  schoolId: string;
  requestedBy: string;
  byId: string;
  byName: string;
  mentionedAt: Date;
  inNote: boolean;
  excerpt: string;
  read: boolean;
}

/** Where the actor was named, the latest first, of what they see today; of notes only where they stand on the district's side. */
export async function readMentions(useCase: UseCase, { limit }: { limit: number }): Promise<z.input<typeof mentionRow>[]> {
  const { db, actor } = useCase;
  const { rows } = await sql<Row>`
    select mention.id, request.id as request_id, request.number, request.summary, request.lane, request.school_id, request.requested_by, person.id as by_id, person.full_name as by_name,
      mention.mentioned_at, mention.note_id is not null as in_note, left(coalesce(message.body, note.body), ${excerptLength}) as excerpt, coalesce(seen.seen_at >= mention.mentioned_at, false) as read
    from mention join request on request.district_id = mention.district_id and request.id = mention.request_id
    join person on person.district_id = mention.district_id and person.id = mention.mentioned_by
    left join request_message message on message.district_id = mention.district_id and message.id = mention.message_id
    left join request_note note on note.district_id = mention.district_id and note.id = mention.note_id
    left join request_seen seen on seen.district_id = mention.district_id and seen.person_id = mention.person_id and seen.request_id = mention.request_id
    where mention.district_id = ${actor.districtId} and mention.person_id = ${actor.personId} and ${visibleRequests(useCase)}
    order by mention.mentioned_at desc, mention.id limit ${limit}`.execute(db);
  return rows
    .filter((row) => !row.inNote || sideOf(actor, row) === 'district')
    .map((row) => ({
      id: row.id,
      request: { id: row.requestId, number: row.number, summary: summaryInLists(row) },
      by: { id: row.byId, name: row.byName },
      at: row.mentionedAt.toISOString(),
      inNote: row.inNote,
      excerpt: row.lane === 'ordinary' ? row.excerpt : null,
      read: row.read,
    }));
}
