import { sql } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';
import { visibleRequests } from '../visibility.ts';

type Piece = Omit<RequestReply['pieces'][number], 'late' | 'mayFinish'>;
type Held = Omit<RequestReply['ledger'][number], 'workingMinutes'>;
export type PageRow = Omit<RequestReply, 'side' | 'late' | 'clocks' | 'abilities' | 'pieces' | 'ledger' | 'confidence' | 'links' | 'escalation' | 'watching' | 'collaborators' | 'followUp' | 'steps' | 'incident'> & { pieces: Piece[]; ledger: Held[] };

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const named = (alias: string, name = 'full_name') => sql.raw(`json_build_object('id', ${alias}.id, 'name', ${alias}.${name})`);
const person = (alias: string, id: string) => sql.raw(`join person ${alias} on ${alias}.district_id = r.district_id and ${alias}.id = ${id}`);
/** The files of a message, a note, or of the request as it was asked. */
const files = (table: 'message_attachment' | 'note_attachment', condition: string) =>
  sql.raw(`(select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'mediaType', s.media_type, 'sizeBytes', s.size_bytes) order by t.id), '[]')
    from ${table} t join stored_file s on s.district_id = t.district_id and s.id = t.file_id where t.district_id = r.district_id and t.request_id = r.id and ${condition})`);
/** What belongs to a message, or to the request itself, that was written in a mail. */
const mail = (condition: string) =>
  sql.raw(`(select json_build_object('folded', w.folded, 'html', w.html, 'verdict', w.verdict, 'refusedFiles', w.refused_files) from message_mail w where w.district_id = r.district_id and w.request_id = r.id and ${condition} limit 1)`);
const of = (alias: string) => sql.raw(`${alias}.district_id = r.district_id and ${alias}.request_id = r.id`);

/** Everything of a request's page in one statement, or undefined when the actor does not see it. */
export async function pageRow(useCase: UseCase, requestId: string): Promise<PageRow | undefined> {
  const { db, actor } = useCase;
  const { rows } = await sql<{ page: PageRow }>`${keptPlan}
    with r as (select request.* from request where request.id = ${requestId} and ${visibleRequests(useCase)})
    select json_build_object('id', r.id, 'number', r.number, 'summary', r.summary, 'details', r.details, 'channel', r.channel, 'status', r.status, 'lane', r.lane, 'version', r.version,
      'statusSince', ${iso('r.status_since')}, 'submittedAt', ${iso('r.submitted_at')}, 'firstAnsweredAt', ${iso('r.first_answered_at')}, 'nextDueAt', ${iso('r.next_due_at')},
      'resolutionDueAt', ${iso('r.resolution_due_at')}, 'closedAt', ${iso('r.closed_at')}, 'lastActivityAt', ${iso('r.last_activity_at')}, 'openPieceCount', r.open_piece_count,
      'school', ${named('school', 'short_name')}, 'function', ${named('f', 'name')}, 'owner', ${named('owner')}, 'requestedBy', ${named('asker')},
      'region', (select json_build_object('id', region.id, 'name', region.name) from region_membership m join region on region.district_id = m.district_id and region.id = m.region_id
        where m.district_id = r.district_id and m.school_id = r.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})),
      'catalogItem', (select json_build_object('id', i.id, 'name', i.name) from catalog_item i where i.district_id = r.district_id and i.id = r.catalog_item_id),
      'promise', json_build_object('firstAnswerMinutes', c.first_answer_minutes, 'nextAnswerMinutes', c.next_answer_minutes, 'resolutionMinutes', c.resolution_minutes, 'version', c.version),
      'answers', (select coalesce(json_agg(json_build_object('question', q.label, 'answer', a.answer) order by q.position), '[]') from request_answer a join catalog_question q on q.district_id = a.district_id and q.id = a.question_id where ${of('a')}),
      'files', ${files('message_attachment', 't.message_id is null')},
      'mail', ${mail('w.message_id is null')},
      'bounces', (select coalesce(json_agg(json_build_object('person', p.full_name, 'address', b.address, 'status', b.status, 'diagnostic', b.diagnostic, 'isPermanent', b.is_permanent, 'at', ${iso('b.bounced_at')}) order by b.bounced_at, b.id), '[]') from mail_bounce b ${person('p', 'b.person_id')} where ${of('b')}),
      'messages', (select coalesce(json_agg(json_build_object('id', m.id, 'author', ${named('p')}, 'side', m.side, 'body', m.body, 'sentAt', ${iso('m.sent_at')}, 'files', ${files('message_attachment', 't.message_id = m.id')}, 'mail', ${mail('w.message_id = m.id')}) order by m.sent_at, m.id), '[]') from request_message m ${person('p', 'm.author_id')} where ${of('m')}),
      'notes', (select coalesce(json_agg(json_build_object('id', n.id, 'author', ${named('p')}, 'body', n.body, 'writtenAt', ${iso('n.written_at')}, 'files', ${files('note_attachment', 't.note_id = n.id')}) order by n.written_at, n.id), '[]') from request_note n ${person('p', 'n.author_id')} where ${of('n')}),
      'pieces', (select coalesce(json_agg(json_build_object('id', x.id, 'department', ${named('d', 'name')}, 'owner', ${named('p')}, 'ask', x.ask, 'askedAt', ${iso('x.asked_at')}, 'dueAt', ${iso('x.due_at')}, 'finishedAt', ${iso('x.finished_at')}, 'outcome', x.outcome, 'outcomeNote', x.outcome_note) order by x.asked_at, x.id), '[]')
        from piece x join department d on d.district_id = x.district_id and d.id = x.department_id ${person('p', 'x.owner_id')} where ${of('x')}),
      'handoffs', (select coalesce(json_agg(json_build_object('id', h.id, 'from', ${named('p')}, 'to', ${named('t')}, 'reason', h.reason, 'offeredAt', ${iso('h.offered_at')}, 'answer', h.answer, 'answerReason', h.answer_reason, 'answeredAt', ${iso('h.answered_at')}) order by h.offered_at, h.id), '[]')
        from handoff h ${person('p', 'h.from_id')} ${person('t', 'h.to_id')} where ${of('h')} and h.piece_id is null),
      'ledger', (select json_agg(json_build_object('person', ${named('p')}, 'cause', h.cause, 'from', ${iso('h.from_at')}, 'until', ${iso('h.until_at')}) order by h.from_at, h.id) from holding h ${person('p', 'h.person_id')} where ${of('h')} and h.piece_id is null),
      'dueDates', (select coalesce(json_agg(json_build_object('clock', d.clock, 'dueAt', ${iso('d.due_at')}, 'cause', d.cause, 'note', d.cause_note, 'recordedAt', ${iso('d.recorded_at')}) order by d.recorded_at, d.id), '[]') from due_date d where ${of('d')} and d.piece_id is null),
      'externalRecords', (select coalesce(json_agg(json_build_object('id', x.id, 'system', x.system, 'reference', x.reference, 'url', x.url, 'state', x.state, 'isFinished', x.is_finished, 'recordedAt', ${iso('x.recorded_at')}, 'mirroredAt', ${iso('x.mirrored_at')}) order by x.recorded_at, x.id), '[]') from external_record x where ${of('x')} and x.ended_at is null),
      'reclassifications', (select coalesce(json_agg(json_build_object('id', x.id, 'from', (select json_build_object('id', i.id, 'name', i.name) from catalog_item i where i.district_id = x.district_id and i.id = x.from_item_id), 'to', ${named('i', 'name')}, 'reason', x.reason, 'by', ${named('p')}, 'at', ${iso('x.made_at')}) order by x.made_at, x.id), '[]')
        from reclassification x join catalog_item i on i.district_id = x.district_id and i.id = x.to_item_id ${person('p', 'x.made_by')} where ${of('x')}),
      'decisions', (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'reason', d.reason, 'alternative', d.alternative, 'by', ${named('p')}, 'at', ${iso('d.decided_at')}) order by d.decided_at, d.id), '[]') from decision d ${person('p', 'd.decided_by')} where ${of('d')}),
      'resolutions', (select coalesce(json_agg(json_build_object('id', s.id, 'whatWasDone', s.what_was_done, 'by', ${named('p')}, 'at', ${iso('s.resolved_at')}) order by s.resolved_at, s.id), '[]') from resolution s ${person('p', 's.resolved_by')} where ${of('s')}),
      'confirmations', (select coalesce(json_agg(json_build_object('answer', s.answer, 'comment', s.comment, 'easeScore', s.ease_score, 'by', ${named('p')}, 'at', ${iso('s.confirmed_at')}) order by s.confirmed_at, s.id), '[]') from confirmation s ${person('p', 's.confirmed_by')} where ${of('s')})
    ) as page
    from r
    join school on school.district_id = r.district_id and school.id = r.school_id
    join support_function f on f.district_id = r.district_id and f.id = r.function_id
    join service_commitment c on c.district_id = r.district_id and c.id = r.commitment_id
    ${person('owner', 'r.owner_id')} ${person('asker', 'r.requested_by')}`.execute(db);
  return rows[0]?.page;
}
