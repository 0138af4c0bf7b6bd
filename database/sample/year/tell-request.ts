import type { Random } from '../random.ts';
import type { Directory } from './find-owner.ts';
import type { RequestPlan } from './request-plan.ts';
import type { SampleRequest } from './sample-request.ts';
import type { SchoolClock } from './school-clock.ts';
import { beginTale } from './tale.ts';
import { tellEnding } from './tell-ending.ts';
import { tellFirstAnswer, tellSubmission } from './tell-opening.ts';
import * as work from './tell-work.ts';
import type { Step } from './tell-work.ts';

const LONG_PROMISE_HOURS = 40;

/** The steps between first answer and resolution, each with its weight in the time they share. */
function stepsOf(plan: RequestPlan): [Step, number][] {
  const steps: [Step, number][] = [[work.tellStart, 1]];
  if (plan.clarifies) steps.push([work.tellClarification, 1]);
  if (plan.handoff) steps.push([work.tellHandoff, 3]);
  if (plan.notes > 0) steps.push([work.tellNote, 2]);
  if (plan.decision) steps.push([work.tellDecision, 3]);
  if (plan.decision === 'declined') return steps;
  if (plan.workOrder) steps.push([work.tellWorkOrder, 8]);
  if (plan.pieces.length > 0) steps.push([work.tellPieces, 8]);
  if (plan.notes > 1) steps.push([work.tellLaterNote, 1]);
  if (plan.pace > 0.5 && plan.item.promise.resolutionHours >= LONG_PROMISE_HOURS) steps.push([work.tellProgress, 3]);
  return steps;
}

/** One request from the first sentence to the school's confirmation, cut off at `until` (epoch milliseconds). */
export function tellRequest(plan: RequestPlan, directory: Directory, clock: SchoolClock, random: Random, until: number): Omit<SampleRequest, 'key'> {
  const tale = beginTale(plan, directory, clock, random);
  const { promise } = plan.item;
  const workMinutes = plan.pace * promise.resolutionHours * 60;
  const first = Math.min(plan.firstAnswerPace * promise.firstAnswerHours * 60, workMinutes * 0.5);
  const steps = stepsOf(plan);
  const weights = steps.reduce((sum, [, weight]) => sum + weight, 1);
  const minute = (workMinutes - first) / weights;
  tellSubmission(tale);
  tale.pass(first);
  tellFirstAnswer(tale);
  for (const [step, weight] of steps) step(tale, weight * minute);
  tale.pass(minute);
  tellEnding(tale);
  const cut = new Date(until).toISOString();
  return {
    school: plan.school.stateCode,
    region: plan.region,
    item: plan.item.code,
    function: plan.item.ownerFunction,
    department: plan.item.department,
    requestedBy: tale.requester,
    submittedAt: tale.events[0]!.at,
    story: plan.story,
    events: tale.events.filter((event) => event.at <= cut),
  };
}
