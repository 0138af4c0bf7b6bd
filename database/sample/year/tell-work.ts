import { smallTalk } from './small-talk.ts';
import type { Tale } from './tale.ts';

/** A part of the work: told with the open minutes it may take. */
export type Step = (tale: Tale, minutes: number) => void;

const LEADER_REPLY_MINUTES = 140;
const DECLINED_PIECES = 0.05;

function status(tale: Tale, to: 'in_progress' | 'waiting_on_school' | 'waiting_on_department', reasons: readonly string[]): void {
  tale.tell({ kind: 'status', status: to, reason: tale.random.pick(reasons), by: tale.owner });
}

export const tellStart: Step = (tale, minutes) => {
  tale.pass(minutes);
  status(tale, 'in_progress', smallTalk.working);
};

/** The receiver answers; until then, and after a refusal, the sender holds it. */
export const tellHandoff: Step = (tale, minutes) => {
  const { plan, directory, random } = tale;
  const colleagues = directory.colleaguesOf(plan.item.ownerFunction, plan.date).filter((person) => person !== tale.owner);
  const toDepartment = colleagues.length === 0 || random.chance(0.4);
  const to = toDepartment ? directory.inDepartment(plan.item.department, random) : random.pick(colleagues);
  tale.pass(minutes * 0.4);
  const from = tale.owner;
  tale.tell({ kind: 'handoff_offered', handoff: 'h1', from, to, reason: random.pick(smallTalk.handoff), by: from });
  tale.pass(minutes * 0.6);
  if (plan.handoff === 'declined') {
    tale.tell({ kind: 'handoff_answered', handoff: 'h1', by: to, answer: 'declined', reason: random.pick(smallTalk.handoffDeclined) });
    return;
  }
  tale.tell({ kind: 'handoff_answered', handoff: 'h1', by: to, answer: 'accepted', reason: random.pick(smallTalk.handoffAccepted) });
  tale.tell({ kind: 'held', person: to, cause: 'handoff', piece: null, handoff: 'h1' });
  tale.owner = to;
};

/** While the school owes the answer, the district's clock stands: that time comes on top of `minutes`. */
export const tellClarification: Step = (tale, minutes) => {
  const [question, answer] = tale.plan.script.clarify!;
  tale.pass(minutes);
  tale.tell({ kind: 'message', by: tale.owner, side: 'district', body: tale.fill(question) });
  status(tale, 'waiting_on_school', smallTalk.waitingOnSchool);
  tale.pass(Math.min(1500, tale.random.around(LEADER_REPLY_MINUTES, 1)));
  tale.tell({ kind: 'message', by: tale.requester, side: 'school', body: tale.fill(answer) });
  status(tale, 'in_progress', ['The school answered.']);
};

function workOrderNumber(tale: Tale): string {
  return `WO ${tale.plan.date.slice(2, 4)}-${tale.random.between(10400, 28999)}`;
}

export const tellWorkOrder: Step = (tale, minutes) => {
  const { plan, directory, random } = tale;
  const number = workOrderNumber(tale);
  const crew = directory.inDepartment('facilities', random);
  const ask = `${number}: ${plan.script.workOrder}`;
  tale.pass(minutes * 0.15);
  tale.tell({ kind: 'piece_asked', piece: 'wo', department: 'facilities', ask, owner: crew, by: tale.owner, promisedMinutes: plan.item.promise.resolutionHours * 45 });
  tale.tell({ kind: 'held', person: crew, cause: 'routed_to_department', piece: 'wo', handoff: null });
  tale.tell({ kind: 'note', by: tale.owner, body: `${number} in the facilities system: approved. Number mirrored here, nothing typed twice.`, piece: 'wo' });
  tale.tell({ kind: 'message', by: tale.owner, side: 'district', body: `The work order is ${number}, approved today. You need to enter nothing.` });
  status(tale, 'waiting_on_department', smallTalk.waitingOnDepartment);
  tale.pass(minutes * 0.85);
  tale.tell({ kind: 'piece_finished', piece: 'wo', by: crew, outcome: 'done', note: `${number} closed by the crew, checked with the custodian.` });
  status(tale, 'in_progress', smallTalk.pieceBack);
};

/** Every department's piece runs on its own clock under the one promise; the last one back ends the wait. */
export const tellPieces: Step = (tale, minutes) => {
  const { plan, directory, random } = tale;
  tale.pass(minutes * 0.1);
  const asked = plan.pieces.map(([department, ask, done], index) => {
    const piece = `p${index + 1}`;
    const owner = directory.inDepartment(department, random);
    const promisedMinutes = Math.max(60, plan.item.promise.resolutionHours * 30);
    tale.tell({ kind: 'piece_asked', piece, department, ask: tale.fill(ask), owner, by: tale.owner, promisedMinutes });
    tale.tell({ kind: 'held', person: owner, cause: 'routed_to_department', piece, handoff: null });
    return { piece, owner, done };
  });
  status(tale, 'waiting_on_department', smallTalk.waitingOnDepartment);
  for (const { piece, owner, done } of asked) {
    tale.pass((minutes * 0.9) / asked.length);
    const declined = random.chance(DECLINED_PIECES);
    const note = declined ? random.pick(smallTalk.pieceDeclined) : tale.fill(done);
    tale.tell({ kind: 'piece_finished', piece, by: owner, outcome: declined ? 'declined' : 'done', note });
  }
  status(tale, 'in_progress', smallTalk.pieceBack);
};

export const tellNote: Step = (tale, minutes) => {
  tale.pass(minutes);
  tale.tell({ kind: 'note', by: tale.owner, body: tale.fill(tale.plan.script.note), piece: null });
};

export const tellLaterNote: Step = (tale, minutes) => {
  tale.pass(minutes);
  tale.tell({ kind: 'note', by: tale.owner, body: tale.random.pick(smallTalk.laterNotes), piece: null });
};

export const tellProgress: Step = (tale, minutes) => {
  tale.pass(minutes);
  tale.tell({ kind: 'message', by: tale.owner, side: 'district', body: tale.random.pick(smallTalk.progress) });
};

export const tellDecision: Step = (tale, minutes) => {
  const { plan, directory, random } = tale;
  tale.pass(minutes);
  const by = random.chance(0.5) ? directory.superintendentOf(plan.region) : directory.operationalLeaderOf(plan.region);
  const decision = plan.decision!;
  if (decision === 'declined') {
    const { reason, alternative } = random.pick(smallTalk.declined);
    tale.tell({ kind: 'decided', decision, reason, alternative, by });
    return;
  }
  const reason = random.pick(decision === 'approved' ? smallTalk.approved : smallTalk.deferred);
  tale.tell({ kind: 'decided', decision, reason, alternative: null, by });
};
