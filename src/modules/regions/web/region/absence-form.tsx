import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { RegionReply } from '../../contract.ts';
import { ActForm } from '../../../../ui/act-form.tsx';
import { regionsApi } from '../client.ts';

interface AbsenceFormProps {
  region: RegionReply;
  personId: string | undefined;
  close: () => void;
}

/** Somebody of the team or its leaders is away; what is new goes to the backup for these days. */
export function AbsenceForm({ region, personId: asked, close }: AbsenceFormProps) {
  const dates = useDates();
  const people = [...new Map([...region.superintendents, ...region.operationalLeaders, ...region.team.map((member) => member.person)].map((person) => [person.id, person.name])).entries()].toSorted(([, a], [, b]) => a.localeCompare(b));
  const [personId, setPersonId] = useState(asked ?? '');
  const [firstDay, setFirstDay] = useState(dates.today);
  const [lastDay, setLastDay] = useState(dates.today);
  const [note, setNote] = useState('');
  const name = people.find(([id]) => id === personId)?.[1];
  const act = () => regionsApi('POST /absences', { body: { personId, firstDay, lastDay, ...(note.trim() ? { note } : {}) } });
  return (
    <ActForm title="Record an absence" button={name ? `${name} is away` : 'Choose somebody'} ready={personId !== '' && firstDay !== '' && lastDay !== ''} act={act} done={`${name ?? ''} is away until ${lastDay ? dates.fullDay(lastDay) : ''}.`} undo={({ id }) => regionsApi('POST /absences/{id}/end', { params: { id }, body: { backOn: firstDay } })} close={close}>
      <label htmlFor="away-who">Who?</label>
      <select id="away-who" required value={personId} onChange={(event) => setPersonId(event.target.value)}>
        <option value="">Choose somebody</option>
        {people.map(([id, each]) => (
          <option key={id} value={id}>
            {each}
          </option>
        ))}
      </select>
      <div className="pair">
        <div>
          <label htmlFor="away-first">First day away</label>
          <input
            id="away-first"
            type="date"
            required
            value={firstDay}
            onChange={({ target }) => {
              setFirstDay(target.value);
              if (target.value > lastDay) setLastDay(target.value);
            }}
          />
        </div>
        <div>
          <label htmlFor="away-last">Last day away</label>
          <input id="away-last" type="date" required min={firstDay} value={lastDay} onChange={(event) => setLastDay(event.target.value)} />
        </div>
      </div>
      <label htmlFor="away-note">Note for colleagues (may stay empty)</label>
      <input id="away-note" maxLength={200} aria-describedby="away-note-who" value={note} onChange={(event) => setNote(event.target.value)} />
      <p id="away-note-who" className="quiet">
        Everybody who is signed in may read it. Give no reason of health.
      </p>
    </ActForm>
  );
}
