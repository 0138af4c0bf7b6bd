import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { CatalogItem } from '../../contract.ts';
import { requestsApi } from '../client.ts';

const clocks = [
  ['firstAnswerHours', 'First answer'],
  ['nextAnswerHours', 'Every next answer'],
  ['resolutionHours', 'Solved'],
] as const;

/** A new version of what is promised, from a day on; every version that held stays readable. */
export function PromiseForm({ id, close }: { id: string; close: () => void }) {
  const item = useQuery({ queryKey: ['catalog', 'one', id], queryFn: () => requestsApi('GET /catalog-items/{id}', { params: { id } }) });
  return item.data ? <Fields item={item.data} close={close} /> : null;
}

function Fields({ item, close }: { item: CatalogItem; close: () => void }) {
  const dates = useDates();
  const hoursOf = (minutes: number | undefined) => String(Math.max(1, Math.round((minutes ?? 480) / 60)));
  const [hours, setHours] = useState({ firstAnswerHours: hoursOf(item.promise?.firstAnswerMinutes), nextAnswerHours: hoursOf(item.promise?.nextAnswerMinutes), resolutionHours: hoursOf(item.promise?.resolutionMinutes) });
  const [validFrom, setValidFrom] = useState('');
  const act = () =>
    requestsApi('POST /catalog-items/{id}/commitments', {
      params: { id: item.id },
      body: { firstAnswerHours: Number(hours.firstAnswerHours), nextAnswerHours: Number(hours.nextAnswerHours), resolutionHours: Number(hours.resolutionHours), ...(validFrom ? { validFrom } : {}) },
    });
  return (
    <ActForm title={`What is promised: ${item.name}`} button="Promise this" act={act} done="Promised. What was asked before keeps its own promise." close={close}>
      {clocks.map(([key, label]) => (
        <div key={key}>
          <label htmlFor={key}>{label}, in open school hours</label>
          <input id={key} type="number" required min={1} max={2_000} value={hours[key]} onChange={(event) => setHours({ ...hours, [key]: event.target.value })} />
        </div>
      ))}
      <label htmlFor="promise-from">From which day? (empty: today)</label>
      <input id="promise-from" type="date" value={validFrom} onChange={(event) => setValidFrom(event.target.value)} />
      {item.commitments.length > 0 ? (
        <details>
          <summary>Every version</summary>
          <ul className="plain">
            {item.commitments.map((each) => (
              <li key={each.version}>
                {each.version}: from {each.validFrom}, first answer {dates.minutes(each.firstAnswerMinutes)}, solved {dates.minutes(each.resolutionMinutes)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </ActForm>
  );
}
