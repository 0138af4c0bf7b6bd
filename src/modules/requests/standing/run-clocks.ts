import { addSchoolTime, schoolMinutesBetween, type SchoolCalendar, type WorkingStep } from '../../district/index.ts';
import { stopsClock } from '../request-states.ts';
import type { RequestHistory } from './history.ts';

export type ClockName = 'first_answer' | 'next_answer' | 'resolution';
export type ClockState = 'running' | 'paused' | 'met' | 'met_late' | 'missed' | 'not_running';

export interface ClockRun {
  clock: ClockName;
  state: ClockState;
  startedAt: string | null;
  /** Null while nothing is due: paused, or not running. */
  dueAt: string | null;
  /** The date that counts: `dueAt`; the one it had before the pause while paused, so that it moves only when work goes on. */
  heldDueAt: string | null;
  metAt: string | null;
  promisedMinutes: number;
  pausedMinutes: number;
  remainingMinutes: number | null;
  readonly working: WorkingStep[];
}

interface Spell {
  from: string;
  until: string | null;
}

/**
 * The three clocks of a request, from its history alone. The first answer stops at the district's first message. The
 * next answer runs from the school's oldest unanswered message. The resolution stops when resolved and goes on when
 * reopened. All count open school time; time in which we wait for the school is taken out by moving the due date on by
 * as many open minutes. The promise is the one that held at submission.
 */
export function runClocks(history: RequestHistory, calendar: SchoolCalendar, now: string): ClockRun[] {
  const pauses = pausedSpells(history);
  const firstDistrict = history.messages.find((message) => message.side === 'district')?.at ?? null;
  const lastDistrict = history.messages.findLastIndex((message) => message.side === 'district');
  const unanswered = lastDistrict === -1 ? null : (history.messages.slice(lastDistrict + 1).find((message) => message.side === 'school')?.at ?? null);
  const resolvedAt = isResolved(history) ? (history.resolvedAt ?? history.statuses.at(-1)!.at) : null;
  const context = { calendar, now, pauses };
  return [
    run('first_answer', history.firstAnswerMinutes, history.submittedAt, firstDistrict ?? resolvedAt, context),
    run('next_answer', history.nextAnswerMinutes, unanswered, resolvedAt !== null && unanswered !== null && resolvedAt > unanswered ? resolvedAt : null, context),
    run('resolution', history.resolutionMinutes, history.submittedAt, resolvedAt, context),
  ];
}

function run(clock: ClockName, promisedMinutes: number, startedAt: string | null, metAt: string | null, { calendar, now, pauses }: { calendar: SchoolCalendar; now: string; pauses: Spell[] }): ClockRun {
  if (startedAt === null) return { clock, state: 'not_running', startedAt, dueAt: null, heldDueAt: null, metAt, promisedMinutes, pausedMinutes: 0, remainingMinutes: null, working: [] };
  const end = metAt ?? now;
  const spells = pauses.filter((spell) => (spell.until ?? end) >= startedAt && spell.from <= end);
  const paused = metAt === null && spells.some((spell) => spell.until === null);
  const minutesOf = (spell: Spell) => schoolMinutesBetween(calendar, later(spell.from, startedAt), spell.until === null || spell.until > end ? end : spell.until);
  const pausedMinutes = spells.reduce((sum, spell) => sum + minutesOf(spell), 0);
  const sum = addSchoolTime(calendar, startedAt, promisedMinutes + pausedMinutes);
  const { dueAt } = sum;
  const state: ClockState = metAt !== null ? (metAt <= dueAt ? 'met' : 'met_late') : paused ? 'paused' : now <= dueAt ? 'running' : 'missed';
  const remainingMinutes = state === 'running' ? schoolMinutesBetween(calendar, now, dueAt) : state === 'missed' ? -schoolMinutesBetween(calendar, dueAt, now) : null;
  const heldDueAt = paused ? addSchoolTime(calendar, startedAt, promisedMinutes + pausedMinutes - minutesOf(spells.at(-1)!)).dueAt : dueAt;
  return { clock, state, startedAt, dueAt: paused ? null : dueAt, heldDueAt, metAt, promisedMinutes, pausedMinutes, remainingMinutes, get working() {
    return sum.working;
  } };
}

/** Spells in which the district could not go on: waiting for the school's answer, or its word that all is solved. */
function pausedSpells({ statuses }: RequestHistory): Spell[] {
  const spells: Spell[] = [];
  for (const { status, at } of statuses) {
    const open = spells.at(-1);
    if (stopsClock(status)) {
      if (!open || open.until !== null) spells.push({ from: at, until: null });
    } else if (open && open.until === null) {
      open.until = at;
    }
  }
  return spells;
}

function isResolved({ statuses }: RequestHistory): boolean {
  return ['resolved_pending_confirmation', 'declined', 'closed'].includes(statuses.at(-1)?.status ?? '');
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
