import { smallTalk } from './small-talk.ts';
import type { Tale } from './tale.ts';

const CONFIRM_MINUTES = 320;
const LONGEST_SILENCE = 2600;
const SCORES_GIVEN = 0.7;

function easeScore(tale: Tale, base: number): number | null {
  if (!tale.random.chance(SCORES_GIVEN)) return null;
  const penalty = (tale.plan.pace > 1 ? 1.6 : 0) + (tale.plan.handoff === 'accepted' ? 0.5 : 0);
  return Math.min(7, Math.max(1, Math.round(base - penalty + (tale.random.next() - 0.5) * 2.4)));
}

function resolve(tale: Tale, whatWasDone: string): void {
  tale.tell({ kind: 'message', by: tale.owner, side: 'district', body: whatWasDone });
  tale.tell({ kind: 'resolved', by: tale.owner, whatWasDone });
  tale.tell({ kind: 'status', status: 'resolved_pending_confirmation', reason: null, by: tale.owner });
}

function waitForConfirmation(tale: Tale): void {
  tale.pass(Math.min(LONGEST_SILENCE, tale.random.around(CONFIRM_MINUTES, 1.1)));
}

function confirm(tale: Tale, base: number): void {
  if (tale.random.chance(0.35)) {
    tale.tell({ kind: 'message', by: tale.requester, side: 'school', body: tale.random.pick(smallTalk.thanks) });
  }
  tale.tell({ kind: 'confirmed', by: tale.requester, answer: 'yes', comment: null, easeScore: easeScore(tale, base) });
  tale.tell({ kind: 'status', status: 'closed', reason: null, by: tale.requester });
}

/** "Partly" and "no" both open it again; only a yes closes. */
function tellReopening(tale: Tale, answer: 'no' | 'partly'): void {
  const { plan, random } = tale;
  waitForConfirmation(tale);
  const comment = tale.fill(plan.script.again);
  tale.tell({ kind: 'confirmed', by: tale.requester, answer, comment, easeScore: easeScore(tale, answer === 'partly' ? 4.2 : 2.8) });
  tale.tell({ kind: 'status', status: 'in_progress', reason: 'Reopened by the school.', by: tale.requester });
  tale.pass(Math.min(plan.item.promise.firstAnswerHours * 40, random.around(60, 0.6)));
  tale.tell({ kind: 'message', by: tale.owner, side: 'district', body: random.pick(smallTalk.onAgain) });
  tale.pass(plan.item.promise.resolutionHours * 60 * (0.15 + random.next() * 0.4));
  resolve(tale, random.pick(smallTalk.fixedAgain));
}

export function tellEnding(tale: Tale): void {
  const { plan, random } = tale;
  if (plan.decision === 'declined') {
    tale.tell({ kind: 'status', status: 'declined', reason: 'Declined with a reason and another way.', by: tale.owner });
    waitForConfirmation(tale);
    tale.tell({ kind: 'message', by: tale.requester, side: 'school', body: random.pick(smallTalk.understood) });
    return;
  }
  resolve(tale, tale.fill(random.pick(plan.script.resolved)));
  if (plan.reopened) tellReopening(tale, plan.reopened);
  waitForConfirmation(tale);
  confirm(tale, plan.reopened ? 4.4 : 6.1);
}
