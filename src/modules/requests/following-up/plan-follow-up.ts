import { addSchoolDays, type SchoolCalendar } from '../../district/index.ts';
import { followUpSteps, type FollowUpStep } from './follow-up-steps.ts';

/** School days before each step, as they held when the step before it was done. */
export type FollowUpDays = Record<Exclude<FollowUpStep, 'closed'>, number> & { closed: number };

export interface DoneStep {
  step: FollowUpStep;
  at: string;
  /** Of a proposal: until when, as it was stated, and after how many school days. */
  closesAt: string | null;
  closesAfterDays: number | null;
}

export interface PlannedStep {
  step: FollowUpStep;
  at: string;
}

/**
 * The next step of a spell of silence and when it comes, undefined when none is left. Each step is counted from the one
 * before it as it was really done, so that a system that stood still for a month neither reminds twice at once nor
 * closes unheard. A closing never comes before the date that was stated, and later where the calendar has lost days
 * since. Pure.
 */
export function planFollowUp(since: string, done: DoneStep[], days: FollowUpDays, calendar: SchoolCalendar): PlannedStep | undefined {
  const step = followUpSteps.find((each) => !done.some((past) => past.step === each));
  if (!step) return undefined;
  const before = followUpSteps.slice(0, followUpSteps.indexOf(step)).flatMap((each) => done.filter((past) => past.step === each)).at(-1);
  const from = before?.at ?? since;
  const counted = addSchoolDays(calendar, from, step === 'closed' ? (before?.closesAfterDays ?? days.closed) : days[step]);
  if (!counted) return undefined;
  const stated = step === 'closed' ? before?.closesAt : null;
  return { step, at: stated && stated > counted ? stated : counted };
}
