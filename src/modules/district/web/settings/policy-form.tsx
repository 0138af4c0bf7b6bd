import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { districtApi } from '../client.ts';

export interface Policy {
  key: string;
  about: string;
  unit: string;
  value: number | string | boolean;
  choices: string[] | null;
  asksReason: boolean;
}

export function PolicyForm({ policy, close }: { policy: Policy; close: () => void }) {
  const [value, setValue] = useState(String(policy.value));
  const [validFrom, setValidFrom] = useState('');
  const [reason, setReason] = useState('');
  const isTime = policy.unit === 'local time';
  const text = typeof policy.value === 'string' && !policy.choices;
  const save = () => districtApi('POST /settings', { body: { key: policy.key, value: policy.choices || text ? value : Number(value), ...(validFrom ? { validFrom } : {}), ...(reason ? { reason } : {}) } });
  return (
    <ActForm title="Change a policy number" button="Save" act={save} close={close}>
      <p>{policy.about}</p>
      <label htmlFor="policy-value">New value{policy.choices || text ? '' : `, in ${policy.unit}`}</label>
      {policy.choices ? (
        <select id="policy-value" value={value} onChange={(event) => setValue(event.target.value)}>
          {policy.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      ) : (
        <input id="policy-value" type={isTime ? 'time' : text ? 'text' : 'number'} required={isTime || !text} value={value} onChange={(event) => setValue(event.target.value)} />
      )}
      <label htmlFor="policy-from">From which day? (empty: today)</label>
      <input id="policy-from" type="date" value={validFrom} onChange={(event) => setValidFrom(event.target.value)} />
      {policy.asksReason ? (
        <>
          <label htmlFor="policy-reason">Why? (needed where people are protected less by it)</label>
          <textarea id="policy-reason" value={reason} onChange={(event) => setReason(event.target.value)} />
        </>
      ) : null}
    </ActForm>
  );
}
