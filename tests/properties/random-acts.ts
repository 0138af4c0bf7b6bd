import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { inDistrict } from '../../src/platform/database/in-district.ts';
import { newId } from '../../src/platform/ids.ts';
import { declareException } from '../../src/modules/district/index.ts';
import { endRole } from '../../src/modules/people/end-role.ts';
import { inBackground, type UseCase } from '../../src/modules/people/index.ts';
import { endAbsence } from '../../src/modules/regions/end-absence.ts';
import { recordAbsence } from '../../src/modules/regions/record-absence.ts';
import { confirmRequest } from '../../src/modules/requests/closing/confirm-request.ts';
import { decideRequest } from '../../src/modules/requests/closing/decide-request.ts';
import { reopenRequest } from '../../src/modules/requests/closing/reopen-request.ts';
import { resolveRequest } from '../../src/modules/requests/closing/resolve-request.ts';
import { changeStatus } from '../../src/modules/requests/conversation/change-status.ts';
import { writeMessage } from '../../src/modules/requests/conversation/write-message.ts';
import { writeNote } from '../../src/modules/requests/conversation/write-note.ts';
import { coverOwners, coverPieceOwners, redateOpenRequests } from '../../src/modules/requests/index.ts';
import { answerHandoff } from '../../src/modules/requests/handoffs/answer-handoff.ts';
import { askAboutHandoff } from '../../src/modules/requests/handoffs/ask-about-handoff.ts';
import { assignRequest } from '../../src/modules/requests/handoffs/assign-request.ts';
import { offerHandoff } from '../../src/modules/requests/handoffs/offer-handoff.ts';
import { askDepartment } from '../../src/modules/requests/pieces/ask-department.ts';
import { finishPiece } from '../../src/modules/requests/pieces/finish-piece.ts';
import { openRequest } from '../../src/modules/requests/routing/open-request.ts';
import type { Facts } from './facts.ts';
import type { RandomDistrict } from './random-district.ts';
import { holdersOf, regionOf } from './who-may-see.ts';

/** Words that stand only where the school must never read. */
export const inner = { note: 'zanzibar', reason: 'quokka' };

const some = fc.nat(999);

const weights = { ask: 5, message: 7, note: 3, offer: 4, answer: 5, question: 1, assign: 3, piece: 3, finish: 4, wait: 4, resume: 3, decide: 2, resolve: 5, confirm: 6, reopen: 4, absence: 1, back: 1, role_ends: 2, person_leaves: 1, closure: 1, later: 6 } as const;
export type ActKind = keyof typeof weights;
export const actKinds = Object.keys(weights) as ActKind[];

/** An act before it is known on what: the numbers choose among what there is when its turn comes. */
export const randomAct = fc.record({
  kind: fc.oneof(...actKinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }))),
  /** Mostly somebody for whom the act is meant, sometimes anybody at all. */
  stranger: fc.nat(4).map((n) => n === 0),
  who: some,
  request: some,
  one: some,
  other: some,
});
export type RandomAct = typeof randomAct extends fc.Arbitrary<infer T> ? T : never;

export interface PlannedAct {
  who: string;
  requestId: string | undefined;
  run: () => Promise<unknown>;
}

type Request = Facts['requests'][number];
const isOpen = ({ status }: Request) => !['resolved_pending_confirmation', 'declined', 'closed'].includes(status);
const hasPiece = (request: Request, facts: Facts) => facts.pieces.some((piece) => piece.requestId === request.id && piece.finishedAt === null);
const isOffered = (request: Request, facts: Facts) => facts.handoffs.some((offer) => offer.requestId === request.id && offer.answer === null);

/** On which requests an act makes sense; a stranger tries it on any. */
const fits: Partial<Record<ActKind, (request: Request, facts: Facts) => boolean>> = {
  offer: (request, facts) => isOpen(request) && !isOffered(request, facts),
  answer: isOffered,
  question: isOffered,
  assign: (request, facts) => isOpen(request) && !isOffered(request, facts),
  piece: isOpen,
  finish: hasPiece,
  wait: isOpen,
  resume: ({ status }) => status.startsWith('waiting'),
  decide: isOpen,
  resolve: (request) => isOpen(request),
  confirm: ({ status }) => status === 'resolved_pending_confirmation' || status === 'declined',
  reopen: ({ status }) => status === 'closed',
};

/** Chooses who does what on which request, by the facts; undefined when there is nothing to do it on. */
export function planAct(district: RandomDistrict, facts: Facts, act: RandomAct): PlannedAct | undefined {
  const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(from.length, 1)];
  const anybody = pick(district.people, act.who)!;
  const somebody = pick(district.people, act.one)!;
  const fitting = facts.requests.filter((request) => act.stranger || (fits[act.kind]?.(request, facts) ?? true));
  const target = pick(fitting.length > 0 ? fitting : facts.requests, act.request);
  const meant = (...people: (string | undefined)[]) => (act.stranger ? anybody : (pick(people.filter((id) => id !== undefined), act.who) ?? anybody));
  const by = (who: string, requestId: string | undefined, work: (useCase: UseCase) => Promise<unknown>): PlannedAct => ({ who, requestId, run: () => district.act(who, work) });
  const dayAfter = (days: number) => Temporal.PlainDate.from(facts.today).add({ days }).toString();

  switch (act.kind) {
    case 'ask': {
      const schoolId = pick(district.schools, act.request)!;
      const who = meant(...holdersOf(facts, 'school_leader', { schoolId }), ...holdersOf(facts, 'school_staff', { schoolId }));
      const how = act.other % 4 === 0 ? {} : act.other % 4 === 1 ? { toPersonId: somebody } : { functionId: pick(district.functions, act.one)! };
      return by(who, undefined, (useCase) => openRequest(useCase, { summary: `The bus of school ${act.request} is late`, details: 'Since Monday.', schoolId, ...how }));
    }
    case 'absence':
      return by(act.stranger ? anybody : somebody, undefined, (useCase) => recordAbsence(useCase, { personId: somebody, firstDay: dayAfter((act.other % 3) - 1), lastDay: dayAfter(act.other % 5) }));
    case 'back':
      return by(district.administrator, undefined, async (useCase) => {
        const open = await useCase.db.selectFrom('absence').where('districtId', '=', district.districtId).where('endedAt', 'is', null).select('id').orderBy('id').execute();
        return endAbsence(useCase, pick(open, act.one)?.id ?? newId(), {});
      });
    case 'role_ends': {
      const grant = facts.grants.filter((each) => each.personId !== district.administrator && each.validTo === null).at(act.one % Math.max(facts.grants.length, 1));
      return grant && by(district.administrator, undefined, (useCase) => endRole(useCase, grant.id, dayAfter(act.other % 2)));
    }
    case 'person_leaves':
      // Nobody can do this in the product yet; a feed of leavers will.
      if (somebody === district.administrator || act.other % 3 !== 0) return undefined;
      return { who: district.administrator, requestId: undefined, run: () => district.database.owner.updateTable('person').set({ endedAt: district.clock.now().toString() }).where('districtId', '=', district.districtId).where('id', '=', somebody).execute() };
    case 'closure':
      return { who: district.administrator, requestId: undefined, run: () => declareClosure(district, dayAfter(act.one % 8)) };
    case 'later':
      return { who: anybody, requestId: undefined, run: async () => district.clock.set(district.clock.now().add({ minutes: [7, 45, 130, 300, 1_440, 2_900, 9_000][act.one % 7]! })) };
    default:
  }

  if (!target) return undefined;
  const { id, schoolId } = target;
  const school = [...holdersOf(facts, 'school_leader', { schoolId }), target.requestedBy];
  const regionId = regionOf(facts, schoolId);
  const leads = regionId === undefined ? [] : [...holdersOf(facts, 'operational_leader', { regionId }), ...holdersOf(facts, 'regional_superintendent', { regionId })];
  const offer = facts.handoffs.find((each) => each.requestId === id && each.answer === null) ?? pick(facts.handoffs, act.other);
  const piece = facts.pieces.find((each) => each.requestId === id && each.finishedAt === null) ?? pick(facts.pieces, act.other);

  switch (act.kind) {
    case 'message':
      return by(meant(target.ownerId, ...school), id, (useCase) => writeMessage(useCase, id, { body: `A message ${act.one}`, ...(act.other % 5 === 0 ? { seenVersion: target.version - (act.other % 2) } : {}) }));
    case 'note':
      return by(meant(target.ownerId, ...leads), id, (useCase) => writeNote(useCase, id, { body: `A ${inner.note} ${act.one}` }));
    case 'offer':
      return by(meant(target.ownerId), id, (useCase) => offerHandoff(useCase, id, { toPersonId: somebody, reason: `A ${inner.reason}` }));
    case 'answer': {
      const answer = (['accepted', 'accepted', 'declined', 'withdrawn'] as const)[act.one % 4]!;
      return offer && by(meant(answer === 'withdrawn' ? offer.fromId : offer.toId), offer.requestId, (useCase) => answerHandoff(useCase, offer.id, { answer, reason: act.other % 6 === 0 ? undefined : `My ${inner.reason}` }));
    }
    case 'question':
      return offer && by(meant(offer.toId), offer.requestId, (useCase) => askAboutHandoff(useCase, offer.id, { body: `Which ${inner.note}?` }));
    case 'assign':
      return by(meant(...leads), id, (useCase) => assignRequest(useCase, id, { toPersonId: somebody, reason: `Their ${inner.reason}` }));
    case 'piece':
      return by(meant(target.ownerId, ...leads), id, (useCase) => askDepartment(useCase, id, { departmentId: pick(district.departments, act.one)!, ask: 'Move a stop.', ...(act.other % 2 ? { promisedHours: 1 + (act.other % 30) } : {}) }));
    case 'finish': {
      const outcome = (['done', 'declined', 'withdrawn'] as const)[act.one % 3]!;
      return piece && by(meant(...(outcome === 'withdrawn' ? [piece.askedBy, target.ownerId] : [piece.ownerId])), piece.requestId, (useCase) => finishPiece(useCase, piece.id, { outcome, note: 'So it was.' }));
    }
    case 'wait':
      return by(meant(target.ownerId, ...leads), id, (useCase) => changeStatus(useCase, id, { status: (['waiting_on_school', 'waiting_on_school', 'waiting_on_department', 'waiting_on_external'] as const)[act.one % 4]!, reason: 'Which entrance?' }));
    case 'resume':
      return by(meant(target.ownerId), id, (useCase) => changeStatus(useCase, id, { status: 'in_progress', reason: 'We go on.' }));
    case 'decide':
      return by(meant(target.ownerId, ...leads), id, (useCase) => decideRequest(useCase, id, { kind: (['approved', 'declined', 'deferred'] as const)[act.one % 3]!, reason: 'The budget.', ...(act.other % 3 ? { alternative: 'Ask the town.' } : {}) }));
    case 'resolve':
      return by(meant(target.ownerId, ...leads), id, (useCase) => resolveRequest(useCase, id, { whatWasDone: 'A second bus runs.' }));
    case 'confirm':
      return by(meant(...school), id, (useCase) => confirmRequest(useCase, id, { answer: (['yes', 'yes', 'partly', 'no'] as const)[act.one % 4]!, ...(act.other % 4 ? { comment: 'One is still late.', easeScore: 1 + (act.other % 7) } : {}) }));
    case 'reopen':
      return by(meant(...school, ...leads), id, (useCase) => reopenRequest(useCase, id, { reason: 'It came back.' }));
    default:
      return undefined;
  }
}

/** What the product does by itself after a role ended or a day passed: nobody keeps work that they cannot do. */
export async function coverWhoLeft({ database, districtId, clock }: RandomDistrict): Promise<void> {
  for (const cover of [coverOwners, coverPieceOwners]) {
    await inDistrict(database, districtId, async (db) => cover(await inBackground({ db, clock }, districtId), 100));
  }
}

/** A day is closed, as late as this morning, and what the product does about it by itself follows. */
async function declareClosure(district: RandomDistrict, date: string): Promise<unknown> {
  const { database, districtId, clock } = district;
  const declared = await district.act(district.administrator, (useCase) => declareException(useCase, { date, kind: 'closure', reason: 'Snow' }));
  await inDistrict(database, districtId, async (db) => {
    const news = await db.selectFrom('outboxEvent').where('districtId', '=', districtId).where('type', '=', 'calendar.changed').where('dispatchedAt', 'is', null).selectAll().execute();
    for (const event of news) {
      for (const subscriber of redateOpenRequests.filter((each) => each.type === event.type)) await subscriber.run({ db, clock }, { ...event, payload: event.payload as Record<string, unknown> });
      await db.updateTable('outboxEvent').set({ dispatchedAt: clock.now().toString() }).where('districtId', '=', districtId).where('id', '=', event.id).execute();
    }
  });
  return declared;
}
