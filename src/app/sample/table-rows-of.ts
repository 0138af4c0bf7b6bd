import type { SampleRequest } from '../../../database/sample/year/sample-request.ts';
import type { SchoolCalendar } from '../../modules/district/index.ts';
import { addSchoolTime } from '../../modules/district/index.ts';
import { runClocks, standingOf, type RequestHistory } from '../../modules/requests/index.ts';
import { newId } from '../../platform/ids.ts';
import type { TableRows } from './load-requests.ts';
import type { SampleContext } from './sample-context.ts';

/** Tells one sample request's events as rows of the tables that its life would have written. */
export function tableRowsOf(rows: TableRows, { districtId, sample, ids, now }: SampleContext, calendar: SchoolCalendar, request: SampleRequest, number: number): void {
  const requestId = ids('request', request.key, Date.parse(request.submittedAt));
  const item = sample.catalog.find((each) => each.code === request.item)!;
  const minutes = { firstAnswerMinutes: item.promise.firstAnswerHours * 60, nextAnswerMinutes: item.promise.nextAnswerHours * 60, resolutionMinutes: item.promise.resolutionHours * 60 };
  const history: RequestHistory = {
    submittedAt: iso(request.submittedAt), commitmentId: ids('commitment', item.code), commitmentVersion: 1, ...minutes,
    statuses: [], messages: [], ownerId: '', openPieces: 0, acceptedHandoffs: 0, resolvedAt: null, easeScore: null, dues: [],
  };
  const base = (at: string) => ({ districtId, id: newId(Date.parse(at)), requestId });
  const person = (key: string) => ids('person', key);
  const party = (personId: string, part: string, since: string) => {
    if (!rows.requestParty.slice(-20).some((each) => each.requestId === requestId && each.personId === personId && each.part === part && !each.until)) {
      rows.requestParty.push({ districtId, requestId, personId, part, since, until: null });
    }
  };
  const leave = (part: string, until: string) => {
    for (const each of rows.requestParty.slice(-20)) if (each.requestId === requestId && each.part === part && !each.until) each.until = until;
  };
  const keepDues = (at: string, cause: string) => {
    for (const clock of runClocks(history, calendar, at)) {
      const held = history.dues.find((due) => due.clock === clock.clock);
      if (clock.metAt !== null || (held ? held.dueAt === clock.dueAt : clock.dueAt === null)) continue;
      if (held) held.dueAt = clock.dueAt;
      else history.dues.push({ clock: clock.clock, dueAt: clock.dueAt });
      rows.dueDate.push({ ...base(at), pieceId: null, clock: clock.clock, dueAt: clock.dueAt, cause, recordedAt: at });
    }
  };
  const opening = request.events[0]!;
  if (opening.kind !== 'submitted') throw new Error(`${request.key} does not begin with its submission`);

  for (const event of request.events) {
    const at = iso(event.at);
    if (event.kind === 'submitted') {
      party(person(event.by), 'requester', at);
      for (const { question, answer } of event.answers) rows.requestAnswer.push({ ...base(at), questionId: ids('question', `${item.code}/${question}`), answer, answeredBy: person(event.by), answeredAt: at });
      rows.requestStatusChange.push({ ...base(at), status: 'submitted', reason: null, changedBy: person(event.by), changedAt: at });
      history.statuses.push({ status: 'submitted', at, reason: null });
      keepDues(at, 'submitted');
    } else if (event.kind === 'held') {
      const pieceId = event.piece ? ids('piece', `${request.key}/${event.piece}`) : null;
      for (const each of rows.holding.slice(-20)) if (each.requestId === requestId && each.pieceId === pieceId && !each.untilAt) each.untilAt = at;
      rows.holding.push({ ...base(at), pieceId, personId: person(event.person), cause: event.cause, handoffId: event.handoff ? ids('handoff', `${request.key}/${event.handoff}`) : null, fromAt: at, untilAt: null });
      if (!pieceId) {
        leave('owner', at);
        party(person(event.person), 'owner', at);
        history.ownerId = person(event.person);
      }
    } else if (event.kind === 'status') {
      if (event.status === history.statuses.at(-1)?.status) continue;
      rows.requestStatusChange.push({ ...base(at), status: event.status, reason: event.reason, changedBy: event.by ? person(event.by) : null, changedAt: at });
      history.statuses.push({ status: event.status, at, reason: event.reason });
      keepDues(at, event.status === 'waiting_on_school' ? 'paused' : event.status === 'closed' ? 'closed' : event.status.startsWith('resolved') || event.status === 'declined' ? 'resolved' : 'resumed');
    } else if (event.kind === 'message') {
      rows.requestMessage.push({ ...base(at), authorId: person(event.by), side: event.side, body: event.body, sentAt: at });
      history.messages.push({ side: event.side, at });
      keepDues(at, event.side === 'school' ? 'school_wrote' : 'answered');
    } else if (event.kind === 'note') {
      rows.requestNote.push({ ...base(at), authorId: person(event.by), body: event.body, pieceId: event.piece ? ids('piece', `${request.key}/${event.piece}`) : null, writtenAt: at });
    } else if (event.kind === 'piece_asked') {
      const id = ids('piece', `${request.key}/${event.piece}`, Date.parse(at));
      const { dueAt } = addSchoolTime(calendar, at, event.promisedMinutes);
      rows.piece.push({ ...base(at), id, departmentId: ids('department', event.department), functionId: null, ask: event.ask, ownerId: person(event.owner), askedBy: person(event.by), askedAt: at, promisedMinutes: event.promisedMinutes, dueAt, finishedAt: null, finishedBy: null, outcome: null, outcomeNote: null });
      rows.dueDate.push({ ...base(at), pieceId: id, clock: 'piece', dueAt, cause: 'piece_asked', recordedAt: at });
      party(person(event.owner), 'piece_owner', at);
      history.openPieces += 1;
    } else if (event.kind === 'piece_finished') {
      const id = ids('piece', `${request.key}/${event.piece}`);
      const piece = rows.piece.findLast((each) => each.id === id)!;
      Object.assign(piece, { finishedAt: at, finishedBy: person(event.by), outcome: event.outcome, outcomeNote: event.note });
      for (const each of rows.holding.slice(-20)) if (each.pieceId === id && !each.untilAt) each.untilAt = at;
      history.openPieces -= 1;
      if (history.openPieces === 0) leave('piece_owner', at);
    } else if (event.kind === 'handoff_offered') {
      rows.handoff.push({ ...base(at), id: ids('handoff', `${request.key}/${event.handoff}`, Date.parse(at)), pieceId: null, fromId: person(event.from), toId: person(event.to), reason: event.reason, offeredBy: person(event.by), offeredAt: at, answer: null, answerReason: null, answeredBy: null, answeredAt: null });
      party(person(event.to), 'offered', at);
    } else if (event.kind === 'handoff_answered') {
      const id = ids('handoff', `${request.key}/${event.handoff}`);
      Object.assign(rows.handoff.findLast((each) => each.id === id)!, { answer: event.answer, answerReason: event.reason, answeredBy: person(event.by), answeredAt: at });
      leave('offered', at);
      if (event.answer === 'accepted') history.acceptedHandoffs += 1;
    } else if (event.kind === 'decided') {
      rows.decision.push({ ...base(at), kind: event.decision, reason: event.reason, alternative: event.alternative, decidedBy: person(event.by), decidedAt: at });
    } else if (event.kind === 'resolved') {
      rows.resolution.push({ ...base(at), whatWasDone: event.whatWasDone, resolvedBy: person(event.by), resolvedAt: at });
      history.resolvedAt = at;
    } else {
      rows.confirmation.push({ ...base(at), resolutionId: rows.resolution.findLast((each) => each.requestId === requestId)!.id, answer: event.answer, comment: event.comment, easeScore: event.easeScore, confirmedBy: person(event.by), confirmedAt: at });
      history.easeScore = event.easeScore ?? history.easeScore;
    }
  }
  rows.request.push({
    districtId, id: requestId, number, schoolId: ids('school', request.school), functionId: ids('function', request.function), departmentId: ids('department', sample.functions.find((each) => each.code === request.function)!.department),
    catalogItemId: ids('item', item.code), lane: item.lane, commitmentId: ids('commitment', item.code), summary: opening.summary.slice(0, 300), details: opening.details, channel: opening.channel, requestedBy: person(opening.by), submittedAt: iso(request.submittedAt),
    lastActivityAt: iso(request.events.at(-1)!.at), version: request.events.length, ...standingOf(history, runClocks(history, calendar, now)),
  });
}

function iso(instant: string): string {
  return new Date(instant).toISOString();
}
