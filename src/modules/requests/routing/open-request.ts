import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { sealSubject } from '../../../platform/audit/seal-subject.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { addSchoolTime, loadCalendar } from '../../district/index.ts';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import { attachFiles } from '../attachments/attach-files.ts';
import { copyChecklist } from '../checklists/copy-checklist.ts';
import { judgeEmergency, type IncidentStatement } from '../emergency/judge-emergency.ts';
import { keepIncident } from '../emergency/keep-incident.ts';
import { joinParty } from '../join-party.ts';
import { keepWords } from '../lists/search/keep-words.ts';
import { recordStatus } from '../record-status.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import { routeRequest, type Ask } from './route-request.ts';

export interface NewRequest extends Omit<Ask, 'incident'> {
  summary: string;
  details?: string | undefined;
  answers?: { questionId: string; answer: string }[] | undefined;
  fileIds?: string[] | undefined;
  /** Of what reads like an emergency: what its writer states. */
  incident?: IncidentStatement | undefined;
  /** Somebody else whose need it is, where the actor only writes it down. */
  askedBy?: string | undefined;
  /** It was written in a mail. */
  byMail?: boolean | undefined;
}

export interface OpenedRequest {
  id: string;
  number: number;
  owner: { id: string; name: string };
}

/**
 * A school asks, or somebody of the district asks for a school. It is owned in the same transaction: by the person
 * asked directly, or by whoever serves the function at this school today.
 */
export async function openRequest(useCase: UseCase, input: NewRequest): Promise<OpenedRequest> {
  const { db, actor, clock } = useCase;
  if (holdsRole(actor, 'auditor') && actor.grants.length === 1) throw new AppError('not_allowed', 'Auditors read and change nothing.', { reason: 'read_only' });
  const emergency = input.askedBy ? undefined : await judgeEmergency(useCase, [input.summary, input.details, ...(input.answers ?? []).map((each) => each.answer)], input.incident);
  const routed = await routeRequest(useCase, { ...input, incident: emergency !== undefined });
  const calendar = await loadCalendar(useCase);
  const id = newId();
  const now = new Date(clock.now().epochMilliseconds).toISOString();
  const { commitment } = routed;
  const requestedBy = input.askedBy ?? actor.personId;
  const firstAnswerDueAt = addSchoolTime(calendar, now, commitment.firstAnswerMinutes).dueAt;
  const number = await nextNumber(useCase);
  await db
    .insertInto('request')
    .values({
      districtId: actor.districtId,
      id,
      number,
      schoolId: routed.school.id,
      functionId: routed.function.id,
      departmentId: routed.function.departmentId,
      catalogItemId: routed.catalogItem?.id ?? null,
      commitmentId: commitment.id,
      lane: routed.lane,
      summary: input.summary,
      details: input.details || null,
      channel: input.byMail ? 'mail' : input.toPersonId ? 'specialist' : scopeOf(actor, 'schoolId').length > 0 ? 'web' : 'staff',
      requestedBy,
      submittedAt: now,
      status: 'submitted',
      statusSince: now,
      ownerId: routed.owner.id,
      firstAnswerDueAt,
      resolutionDueAt: addSchoolTime(calendar, now, commitment.resolutionMinutes).dueAt,
      nextDueAt: firstAnswerDueAt,
      lastActivityAt: now,
      version: 0,
    })
    .execute();
  if (routed.lane === 'ordinary') await keepWords(useCase, `${input.summary} ${input.details ?? ''}`);
  await recordStatus(useCase, id, 'submitted', null);
  await db.insertInto('holding').values({ districtId: actor.districtId, id: newId(), requestId: id, personId: routed.owner.id, cause: routed.cause, fromAt: now }).execute();
  await joinParty(useCase, id, requestedBy, 'requester');
  await joinParty(useCase, id, routed.owner.id, 'owner');
  await keepAnswers(useCase, id, routed.catalogItem?.id, input.answers ?? []);
  if (routed.catalogItem) await copyChecklist(useCase, id, routed.catalogItem.id);
  await attachFiles(useCase, { requestId: id, fileIds: input.fileIds });
  if (emergency && input.incident) await keepIncident(useCase, id, { kind: emergency, statement: input.incident });
  await keepRequestStanding(useCase, id, { cause: 'submitted' });
  if (routed.lane !== 'ordinary') await sealSubject(useCase, id);
  await recordAct(useCase, { act: 'request.opened', subjectType: 'request', subjectId: id, details: { number, cause: routed.cause } });
  await publish(useCase, { type: 'request.opened', subjectId: id, payload: { schoolId: routed.school.id } });
  return { id, number, owner: { id: routed.owner.id, name: routed.owner.name } };
}

/** The next number people see, without gaps in a district; whoever asks at the same moment waits for this transaction. */
async function nextNumber({ db, actor }: UseCase): Promise<number> {
  const { rows } = await sql<{ lastNumber: number }>`
    insert into short_number (district_id, kind, last_number) values (${actor.districtId}, 'request', 1001)
    on conflict (district_id, kind) do update set last_number = short_number.last_number + 1 returning last_number`.execute(db);
  return rows[0]!.lastNumber;
}

async function keepAnswers({ db, actor, clock }: UseCase, requestId: string, catalogItemId: string | undefined, answers: { questionId: string; answer: string }[]): Promise<void> {
  const given = answers.filter((each) => each.answer !== '');
  if (given.length === 0) return;
  const known = await db
    .selectFrom('catalogQuestion')
    .where('districtId', '=', actor.districtId)
    .where('catalogItemId', '=', catalogItemId ?? newId())
    .where('id', 'in', given.map((each) => each.questionId))
    .select('id')
    .execute();
  if (known.length !== new Set(given.map((each) => each.questionId)).size) throw new AppError('question_unknown', 'One of the answers belongs to another kind of request.');
  await db
    .insertInto('requestAnswer')
    .values(given.map((each) => ({ districtId: actor.districtId, id: newId(), requestId, questionId: each.questionId, answer: each.answer, answeredBy: actor.personId, answeredAt: clock.now().toString() })))
    .execute();
}
