import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { CalendarReply } from '../../contract.ts';
import { periodWords } from '../day-words.ts';
import { PeriodForm } from './period-form.tsx';
import { TakeBackForm, type TakenBack } from './take-back-form.tsx';
import { YearForm } from './year-form.tsx';

const longWeekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** What the year is made of: school years, daily hours, terms, breaks, testing windows, quiet periods. */
export function YearsAndPeriods({ calendar }: { calendar: CalendarReply }) {
  const dates = useDates();
  const [adding, setAdding] = useState<'year' | 'period'>();
  const [taken, setTaken] = useState<TakenBack>();
  const { edit } = calendar.abilities;
  const rows: (TakenBack & { what: string; from: string; to: string })[] = [
    ...calendar.years.map((year) => ({ road: 'DELETE /school-years/{id}' as const, id: year.id, name: year.name, what: 'School year', from: year.startsOn, to: year.endsOn })),
    ...calendar.periods.map((period) => ({ road: 'DELETE /calendar-periods/{id}' as const, id: period.id, name: period.name, what: periodWords[period.kind], from: period.startsOn, to: period.endsOn })),
  ];
  return (
    <section aria-labelledby="periods">
      <div className="row spread">
        <h2 id="periods">What the year is made of</h2>
        {edit ? (
          <div className="row">
            <button type="button" onClick={() => setAdding('year')}>
              Add a school year
            </button>
            {calendar.years.length > 0 ? (
              <button type="button" onClick={() => setAdding('period')}>
                Add a period
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
      {calendar.years.length === 0 ? <p>There is no school year yet.{edit ? ' Add one with its daily hours: every promise is counted in them.' : ''}</p> : null}
      {calendar.hours.length > 0 ? <p className="quiet">Open {hoursInWords(calendar.hours)}.</p> : null}
      <ul className="list">
        {rows.map((row) => (
          <li key={row.id} className="row spread coming">
            <span>
              <strong>{row.name}</strong>{' '}
              <span className="quiet">
                {row.what}, {row.from === row.to ? dates.fullDay(row.from) : `${dates.fullDay(row.from)} – ${dates.fullDay(row.to)}`}
              </span>
            </span>
            {edit ? (
              <button type="button" className="plain" onClick={() => setTaken(row)}>
                Take back<span className="skip"> {row.name}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {adding === 'year' ? <YearForm hoursKnown={calendar.hours.length > 0} close={() => setAdding(undefined)} /> : null}
      {adding === 'period' ? <PeriodForm close={() => setAdding(undefined)} /> : null}
      {taken ? <TakeBackForm taken={taken} close={() => setTaken(undefined)} /> : null}
    </section>
  );
}

/** "8:00–16:00 on Mondays to Fridays": days in a row with the same hours are said once. */
function hoursInWords(hours: CalendarReply['hours']): string {
  const spells: { from: number; to: number; opens: string; closes: string }[] = [];
  for (const { weekday, opens, closes } of hours) {
    const last = spells.at(-1);
    if (last && last.to === weekday - 1 && last.opens === opens && last.closes === closes) last.to = weekday;
    else spells.push({ from: weekday, to: weekday, opens, closes });
  }
  const word = (weekday: number) => longWeekdays[weekday - 1]!;
  return spells.map(({ from, to, opens, closes }) => `${opens}–${closes} on ${from === to ? word(from) : `${word(from)} to ${word(to)}`}`).join(', ');
}
