import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { districtApi } from '../client.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface YearFormProps {
  /** Whether the district has daily hours already; its first year brings them. */
  hoursKnown: boolean;
  close: () => void;
}

export function YearForm({ hoursKnown, close }: YearFormProps) {
  const [name, setName] = useState('');
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [newHours, setNewHours] = useState(!hoursKnown);
  const [opens, setOpens] = useState('08:00');
  const [closes, setCloses] = useState('15:00');
  const [open, setOpen] = useState([1, 2, 3, 4, 5]);
  const toggle = (weekday: number) => setOpen(open.includes(weekday) ? open.filter((each) => each !== weekday) : [...open, weekday].toSorted());
  const hours = newHours ? { hours: { opens, closes, weekdays: open } } : {};
  return (
    <ActForm
      title="Add a school year"
      button="Add it"
      ready={!newHours || open.length > 0}
      act={() => districtApi('POST /school-years', { body: { name, startsOn, endsOn, ...hours } })}
      done="Added. Open promises are being counted again."
      undo={({ id }) => districtApi('DELETE /school-years/{id}', { params: { id } })}
      close={close}
    >
      <label htmlFor="year-name">Name</label>
      <input id="year-name" required maxLength={120} placeholder="2027-28" value={name} onChange={(event) => setName(event.target.value)} />
      <div className="row pair">
        <div>
          <label htmlFor="year-from">First day</label>
          <input id="year-from" type="date" required value={startsOn} onChange={(event) => setStartsOn(event.target.value)} />
        </div>
        <div>
          <label htmlFor="year-to">Last day</label>
          <input id="year-to" type="date" required min={startsOn} value={endsOn} onChange={(event) => setEndsOn(event.target.value)} />
        </div>
      </div>
      {hoursKnown ? (
        <label className="inline">
          <input type="checkbox" checked={newHours} onChange={() => setNewHours(!newHours)} /> Other daily hours from this year on
        </label>
      ) : null}
      {newHours ? (
        <fieldset>
          <legend>Daily hours, in which promises are counted</legend>
          <div className="row pair">
            <div>
              <label htmlFor="year-opens">Opens</label>
              <input id="year-opens" type="time" required value={opens} onChange={(event) => setOpens(event.target.value)} />
            </div>
            <div>
              <label htmlFor="year-closes">Closes</label>
              <input id="year-closes" type="time" required value={closes} onChange={(event) => setCloses(event.target.value)} />
            </div>
          </div>
          <div className="row">
            {weekdays.map((word, index) => (
              <label className="inline" key={word}>
                <input type="checkbox" checked={open.includes(index + 1)} onChange={() => toggle(index + 1)} /> {word}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
    </ActForm>
  );
}
