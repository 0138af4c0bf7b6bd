import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { CheckpointIndicator } from '../../contract.ts';
import { plansApi } from '../client.ts';

/** What the school counted, when, and where it is written. */
export function ReadingForm({ checkpointId, indicator, close }: { checkpointId: string; indicator: CheckpointIndicator; close: () => void }) {
  const dates = useDates();
  const [value, setValue] = useState('');
  const [readOn, setReadOn] = useState(dates.today);
  const [source, setSource] = useState('');
  return (
    <ActForm title="Write down a count" button="Keep it" ready={value.trim() !== '' && Number.isFinite(Number(value)) && readOn !== '' && source.trim() !== ''} act={() => plansApi('POST /checkpoints/{id}/readings', { params: { id: checkpointId }, body: { partId: indicator.id, value: Number(value), readOn, source: source.trim() } })} done="Kept." close={close}>
      <label htmlFor="reading-value">Value, {indicator.unit || 'as a number'}</label>
      <input id="reading-value" data-first inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
      <label htmlFor="reading-day">Counted on</label>
      <input id="reading-day" type="date" max={dates.today} value={readOn} onChange={(event) => setReadOn(event.target.value)} />
      <label htmlFor="reading-source">Where it is written</label>
      <input id="reading-source" maxLength={300} value={source} onChange={(event) => setSource(event.target.value)} />
    </ActForm>
  );
}
