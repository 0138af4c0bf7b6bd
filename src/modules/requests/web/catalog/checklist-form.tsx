import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { newKey } from '../../../../ui/new-key.ts';
import { requestsApi } from '../client.ts';

interface Step {
  key: string;
  id?: string;
  label: string;
  required: boolean;
  audience: 'district' | 'school';
}

/** The steps of a kind of request; open requests keep the ones they opened with. */
export function ChecklistForm({ id, close }: { id: string; close: () => void }) {
  const query = useQuery({ queryKey: ['catalog', 'checklist', id], queryFn: () => requestsApi('GET /catalog-items/{id}/checklist', { params: { id } }), staleTime: 0, gcTime: 0 });
  return query.data ? <Fields id={id} there={query.data.items.map((step) => ({ ...step, key: step.id }))} close={close} /> : null;
}

function Fields({ id, there, close }: { id: string; there: Step[]; close: () => void }) {
  const [steps, setSteps] = useState(there);
  const set = (key: string, part: Partial<Step>) => setSteps(steps.map((step) => (step.key === key ? { ...step, ...part } : step)));
  const save = () => requestsApi('PUT /catalog-items/{id}/checklist', { params: { id }, body: { steps: steps.map(({ key: _, ...step }) => step) } });
  return (
    <ActForm title="Checklist" button="Save" act={save} done="Saved. Open requests keep their steps." close={close}>
      {steps.map((step) => (
        <div className="question" key={step.key}>
          <label htmlFor={`step-${step.key}`}>Step</label>
          <input id={`step-${step.key}`} required maxLength={200} value={step.label} onChange={(event) => set(step.key, { label: event.target.value })} />
          <label className="inline">
            <input type="checkbox" checked={step.required} onChange={(event) => set(step.key, { required: event.target.checked })} /> Before it is resolved
          </label>
          <label className="inline">
            <input type="checkbox" checked={step.audience === 'school'} onChange={(event) => set(step.key, { audience: event.target.checked ? 'school' : 'district' })} /> The school sees it
          </label>
          <button type="button" className="plain" onClick={() => setSteps(steps.filter((other) => other.key !== step.key))}>
            Leave out<span className="skip"> {step.label}</span>
          </button>
        </div>
      ))}
      <button type="button" className="plain" onClick={() => setSteps([...steps, { key: newKey(), label: '', required: true, audience: 'district' }])}>
        Add a step
      </button>
    </ActForm>
  );
}
