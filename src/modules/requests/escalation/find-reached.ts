import { addSchoolTime, type SchoolCalendar } from '../../district/index.ts';
import type { ClockName, ClockRun } from '../standing/run-clocks.ts';
import { escalationRungs, type EscalationRung } from './rungs.ts';

/** School minutes after a missed promise at which each rung is told. */
export type RungMinutes = Record<EscalationRung, number>;

export interface Crossing {
  clock: ClockName;
  dueAt: string;
  rung: EscalationRung;
  reachedAt: string;
}

/**
 * Which rungs have been reached by `now` for the promises that are due and not kept, and when the next one will be if
 * nothing happens (null when none is left). Waiting for the school stops a clock, and nothing is due by it. Pure.
 */
export function findReached(clocks: ClockRun[], minutesOn: (dueAt: string) => RungMinutes, calendar: SchoolCalendar, now: string): { reached: Crossing[]; next: Crossing | null } {
  const due = clocks.filter((clock) => clock.metAt === null && clock.dueAt !== null);
  const crossings = due.flatMap(({ clock, dueAt }) =>
    escalationRungs.map((rung): Crossing => {
      const minutes = minutesOn(dueAt!)[rung];
      return { clock, dueAt: dueAt!, rung, reachedAt: minutes === 0 ? dueAt! : addSchoolTime(calendar, dueAt!, minutes).dueAt };
    }),
  );
  const reached = crossings.filter((crossing) => crossing.reachedAt < now);
  const ahead = crossings.filter((crossing) => crossing.reachedAt >= now).toSorted((a, b) => a.reachedAt.localeCompare(b.reachedAt));
  return { reached, next: ahead[0] ?? null };
}
