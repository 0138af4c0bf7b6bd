import type { Random } from '../random.ts';
import { slotFiller } from './fill-slots.ts';
import type { SlotFiller } from './fill-slots.ts';
import type { Directory } from './find-owner.ts';
import type { RequestPlan } from './request-plan.ts';
import type { SampleEvent, SampleHappening } from './sample-request.ts';
import type { SchoolClock } from './school-clock.ts';

/** One request while it is being told: a moving instant, who holds it, and what has happened so far. */
export interface Tale extends SlotFiller {
  plan: RequestPlan;
  directory: Directory;
  random: Random;
  /** Epoch milliseconds. */
  now: number;
  owner: string;
  /** Who asked, and who answers for the school. */
  requester: string;
  events: SampleEvent[];
  tell(happening: SampleHappening): void;
  /** Lets open school minutes pass. */
  pass(minutes: number): void;
}

export function beginTale(plan: RequestPlan, directory: Directory, clock: SchoolClock, random: Random): Tale {
  const tale: Tale = {
    plan,
    directory,
    random,
    now: plan.submittedAt,
    owner: '',
    requester: '',
    events: [],
    ...slotFiller(random, plan.school, plan.slots),
    tell: (happening) => {
      tale.events.push({ at: new Date(tale.now).toISOString(), ...happening });
    },
    pass: (minutes) => {
      // Whole seconds, and never standing still: two events of one person cannot share an instant.
      const later = clock.after(tale.now, Math.max(1, minutes));
      tale.now = Math.max(tale.now + 1000, Math.ceil(later / 1000) * 1000);
    },
  };
  return tale;
}
