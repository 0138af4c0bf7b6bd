import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import type { CalendarReply } from '../../contract.ts';
import { districtApi } from '../client.ts';
import { periodWords } from '../day-words.ts';

type Kind = CalendarReply['periods'][number]['kind'];

const whatFollows: Record<Kind, string> = {
  term: 'A term changes no date; it stands in the calendar.',
  break: 'In a break no promised hour is counted. Open requests get their new dates by themselves.',
  testing_window: 'Testing changes no date; everybody sees that schools are busy.',
  quiet_period: 'A quiet period changes no date; everybody sees that schools should be left in peace.',
};

export function PeriodForm({ close }: { close: () => void }) {
  const [kind, setKind] = useState<Kind>('term');
  const [name, setName] = useState('');
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  return (
    <ActForm
      title="Add a period"
      button="Add it"
      act={() => districtApi('POST /calendar-periods', { body: { kind, name, startsOn, endsOn } })}
      done={`Added: ${name}.`}
      undo={({ id }) => districtApi('DELETE /calendar-periods/{id}', { params: { id } })}
      close={close}
    >
      <label htmlFor="period-kind">Kind</label>
      <select id="period-kind" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
        {Object.entries(periodWords).map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </select>
      <label htmlFor="period-name">Name</label>
      <input id="period-name" required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      <div className="row pair">
        <div>
          <label htmlFor="period-from">First day</label>
          <input id="period-from" type="date" required value={startsOn} onChange={(event) => setStartsOn(event.target.value)} />
        </div>
        <div>
          <label htmlFor="period-to">Last day</label>
          <input id="period-to" type="date" required min={startsOn} value={endsOn} onChange={(event) => setEndsOn(event.target.value)} />
        </div>
      </div>
      <p className="quiet">{whatFollows[kind]}</p>
    </ActForm>
  );
}
