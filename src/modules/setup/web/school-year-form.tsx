import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotice } from '../../../ui/notices.tsx';
import { Refusal } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import { districtApi } from './client.ts';
import { coveringYear, weekdays } from './covering-year.ts';

/** The first school year with the hours in which schools are open; the calendar holds everything finer. */
export function SchoolYearForm({ isNext }: { isNext: boolean }) {
  const { today } = useDates();
  const [year, setYear] = useState(() => ({ ...coveringYear(today), opens: '08:00', closes: '16:00', weekdays: [1, 2, 3, 4, 5] }));
  const queries = useQueryClient();
  const say = useNotice();
  const add = useMutation({
    mutationFn: () => {
      const { name, startsOn, endsOn, ...hours } = year;
      return districtApi('POST /school-years', { body: { name, startsOn, endsOn, hours } });
    },
    onSuccess: async () => {
      say(`School year ${year.name} is set. Holidays and breaks are kept in the calendar.`);
      await queries.invalidateQueries();
    },
  });
  const field = (key: 'name' | 'startsOn' | 'endsOn' | 'opens' | 'closes', label: string, type: string) => (
    <div>
      <label htmlFor={`year-${key}`}>{label}</label>
      <input id={`year-${key}`} type={type} required maxLength={120} value={year[key]} onChange={(event) => setYear({ ...year, [key]: event.target.value })} />
    </div>
  );
  const turn = (day: number) => setYear({ ...year, weekdays: year.weekdays.includes(day) ? year.weekdays.filter((each) => each !== day) : [...year.weekdays, day].sort() });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <div className="year-fields">
        {field('name', 'Name', 'text')}
        {field('startsOn', 'First day', 'date')}
        {field('endsOn', 'Last day', 'date')}
        {field('opens', 'Schools open at', 'time')}
        {field('closes', 'They close at', 'time')}
      </div>
      <fieldset>
        <legend>School days</legend>
        <div className="row">
          {weekdays.map((word, index) => (
            <label className="inline" key={word}>
              <input type="checkbox" checked={year.weekdays.includes(index + 1)} onChange={() => turn(index + 1)} /> {word}
            </label>
          ))}
        </div>
      </fieldset>
      {add.error ? <Refusal error={add.error} /> : null}
      <p>
        <button className={isNext ? 'main' : ''} disabled={add.isPending || year.weekdays.length === 0}>
          Set the school year
        </button>
      </p>
    </form>
  );
}
