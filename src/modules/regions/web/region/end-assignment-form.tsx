import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { RegionReply } from '../../contract.ts';
import { ActForm } from '../../../../ui/act-form.tsx';
import { dayFrom } from '../calendar-day.ts';
import { regionsApi } from '../client.ts';

interface EndAssignmentFormProps {
  assignment: RegionReply['team'][number] | undefined;
  close: () => void;
}

/** The last day of somebody's work for a function; from the next day the seat is a hole unless somebody else holds it. */
export function EndAssignmentForm({ assignment, close }: EndAssignmentFormProps) {
  const dates = useDates();
  const [lastDay, setLastDay] = useState(dates.today);
  if (!assignment) return null;
  const { id, person, validFrom, duty } = assignment;
  const act = () => regionsApi('POST /team-assignments/{id}/end', { params: { id }, body: { from: dayFrom(lastDay, 1) } });
  const other = validFrom >= dates.today ? { button: 'Take it back', act: () => regionsApi('POST /team-assignments/{id}/end', { params: { id }, body: { from: validFrom } }) } : undefined;
  return (
    <ActForm other={other} title={`End the work of ${person.name}`} button={lastDay ? `End it after ${dates.fullDay(lastDay)}` : 'Choose the last day'} ready={lastDay !== ''} act={act} done={`${person.name} serves until ${lastDay ? dates.fullDay(lastDay) : ''}.`} close={close}>
      <p>
        {duty === 'backup' ? 'From the next day they are asked no more when the seat’s holder is away.' : 'From the next day new requests go to whoever is next; requests they own stay with them until they are handed over.'} What was true before stays readable.
      </p>
      <label htmlFor="end-last-day">Last day</label>
      <input id="end-last-day" type="date" required min={validFrom} value={lastDay} onChange={(event) => setLastDay(event.target.value)} />
    </ActForm>
  );
}
