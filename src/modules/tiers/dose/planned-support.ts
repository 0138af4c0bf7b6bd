import { dayOf, loadCalendar, nextDate, type SchoolCalendar, weekOf } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { PlannedDose } from './contract.ts';
import { plannedDosesOnDays } from './planned-dose-on.ts';

/** What was planned for a school in one week of a time. */
export interface PlannedWeek {
  schoolId: string;
  /** The first school day of the week within the time, local. */
  on: string;
  hours: number;
  visits: number;
  functions: PlannedDose['functions'];
}

export interface PlannedSupport {
  /** Each week of the time with the part of a month that it is; a week without school days is none. */
  weeks: { on: string; months: number }[];
  planned: PlannedWeek[];
}

/**
 * What was planned from one local day to another, the last included. A month's support is spread evenly over the school
 * days of that month, so that a month without any plans nothing; the plan of a week is the one that held on its first
 * school day.
 */
export async function plannedSupport(useCase: UseCase, { from, to }: { from: string; to: string }): Promise<PlannedSupport> {
  const weeks = weeksOf(await loadCalendar(useCase), from, to);
  const doses = await plannedDosesOnDays(useCase, weeks.map(({ on }) => on));
  const planned = weeks.flatMap(({ on, months }) => [...doses.get(on)!].map(([schoolId, { hours, visits, functions }]) => ({ schoolId, on, hours: hours * months, visits: visits * months, functions })));
  return { weeks, planned };
}

function weeksOf(calendar: SchoolCalendar, from: string, to: string): PlannedSupport['weeks'] {
  const weeks: PlannedSupport['weeks'] = [];
  const inMonth = new Map<string, number>();
  let monday = '';
  for (let date = from; date <= to; date = nextDate(date)) {
    if (!holdsSchool(calendar, date)) continue;
    const month = date.slice(0, 7);
    if (!inMonth.has(month)) inMonth.set(month, schoolDaysOf(calendar, month));
    const own = weekOf(date);
    if (own !== monday) weeks.push({ on: date, months: 0 });
    monday = own;
    weeks.at(-1)!.months += 1 / inMonth.get(month)!;
  }
  return weeks;
}

function schoolDaysOf(calendar: SchoolCalendar, month: string): number {
  let days = 0;
  for (let date = `${month}-01`; date.startsWith(month); date = nextDate(date)) if (holdsSchool(calendar, date)) days += 1;
  return days;
}

function holdsSchool(calendar: SchoolCalendar, date: string): boolean {
  const { kind } = dayOf(calendar, date);
  return kind === 'school_day' || kind === 'half_day';
}
