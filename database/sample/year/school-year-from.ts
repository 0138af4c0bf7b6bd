import { Temporal } from 'temporal-polyfill';
import { breaks, holidays } from './days-off.ts';
import { nthWeekday } from './nth-weekday.ts';
import { TIME_ZONE, type SampleException, type SamplePeriod, type SampleSchoolYear } from './calendar-rows.ts';

const SCHOOL_DAYS = 180;
const TERM_DAYS = 45;
const QUIET_DAYS = 10;
const EARLY_RELEASE = '12:00';

const at = (date: Temporal.PlainDate, time: string) => date.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time }).toInstant();

/** Snow days are facts, not plans: only those declared before `now` are in the calendar. */
function snowDays(autumn: number, now: Temporal.Instant): SampleException[] {
  return [nthWeekday(autumn + 1, 1, 2, -1), nthWeekday(autumn + 1, 2, 4, 1)]
    .map((date) => ({ date, declaredAt: at(date, '05:40') }))
    .filter(({ declaredAt }) => Temporal.Instant.compare(declaredAt, now) < 0)
    .map(({ date, declaredAt }) => ({
      date: date.toString(),
      kind: 'closure',
      opens: null,
      closes: null,
      reason: 'Snow: all schools closed',
      declaredAt: declaredAt.toString(),
    }));
}

/** 180 days in school from the Thursday after Labor Day on; a snow day moves the last one back. */
function daysInSchool(autumn: number, closed: Set<string>): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = nthWeekday(autumn, 9, 1, 1).add({ days: 3 }); days.length < SCHOOL_DAYS; day = day.add({ days: 1 })) {
    if (day.dayOfWeek <= 5 && !closed.has(day.toString())) days.push(day);
  }
  return days;
}

function datesOf(period: SamplePeriod): string[] {
  const dates: string[] = [];
  const end = Temporal.PlainDate.from(period.endsOn);
  for (let day = Temporal.PlainDate.from(period.startsOn); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    dates.push(day.toString());
  }
  return dates;
}

function testingWindows(autumn: number): SamplePeriod[] {
  const spring = autumn + 1;
  const window = (name: string, start: Temporal.PlainDate, weeks: number): SamplePeriod => ({
    kind: 'testing_window',
    name,
    startsOn: start.toString(),
    endsOn: start.add({ days: weeks * 7 - 3 }).toString(),
  });
  return [
    window('Autumn growth assessment', nthWeekday(autumn, 9, 1, 3), 3),
    window('Winter growth assessment', nthWeekday(spring, 1, 1, 2), 3),
    window('English proficiency test (ACCESS)', nthWeekday(spring, 1, 1, 2), 5),
    window('MCAS English language arts, grades 3-8 and 10', nthWeekday(spring, 3, 1, 4), 3),
    window('MCAS mathematics and science', nthWeekday(spring, 4, 1, -1), 4),
  ];
}

/** One school year, with everything the calendar tables hold about it. */
export function schoolYearFrom(autumn: number, now: Temporal.Instant): {
  year: SampleSchoolYear;
  periods: SamplePeriod[];
  exceptions: SampleException[];
} {
  const published = at(Temporal.PlainDate.from({ year: autumn, month: 3, day: 2 }), '09:00').toString();
  const recess = breaks(autumn);
  const closures = snowDays(autumn, now);
  const recessDates = new Set(recess.flatMap(datesOf));
  const off = holidays(autumn).filter(({ date }) => !recessDates.has(date.toString()));
  const closed = new Set([...recessDates, ...off.map(({ date }) => date.toString()), ...closures.map(({ date }) => date)]);
  const days = daysInSchool(autumn, closed);
  const day = (index: number) => days[Math.min(index, days.length - 1)]!.toString();
  const half = (date: string, reason: string): SampleException =>
    ({ date, kind: 'half_day', opens: '07:30', closes: EARLY_RELEASE, reason, declaredAt: published });
  const beforeThanksgiving = nthWeekday(autumn, 11, 4, 4).subtract({ days: 1 }).toString();
  const beforeWinter = days.findLast((date) => Temporal.PlainDate.compare(date, recess[0]!.startsOn) < 0)!.toString();
  return {
    year: {
      name: `${autumn}-${String(autumn + 1).slice(2)}`,
      startsOn: `${autumn}-07-01`,
      endsOn: `${autumn + 1}-06-30`,
      firstSchoolDay: day(0),
      lastSchoolDay: day(SCHOOL_DAYS - 1),
    },
    periods: [
      ...[0, 1, 2, 3].map((term): SamplePeriod => ({
        kind: 'term',
        name: `Term ${term + 1}`,
        startsOn: day(term * TERM_DAYS),
        endsOn: day((term + 1) * TERM_DAYS - 1),
      })),
      ...recess,
      ...testingWindows(autumn),
      { kind: 'quiet_period', name: 'Opening of school: nothing asked of leaders', startsOn: day(0), endsOn: day(QUIET_DAYS - 1) },
    ],
    exceptions: [
      ...off.map(({ date, reason }): SampleException =>
        ({ date: date.toString(), kind: 'holiday', opens: null, closes: null, reason, declaredAt: published })),
      half(beforeThanksgiving, 'Early release before Thanksgiving'),
      half(beforeWinter, 'Early release before winter recess'),
      half(day(SCHOOL_DAYS - 2), 'Early release, last days of school'),
      half(day(SCHOOL_DAYS - 1), 'Early release, last day of school'),
      ...closures,
    ].sort((a, b) => a.date.localeCompare(b.date)),
  };
}
