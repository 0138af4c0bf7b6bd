import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { ReasonForm } from './reason-form.tsx';

/** The steps of this kind of request: a tick for what is done, a reason for what is not needed. */
export function ChecklistFact({ request }: { request: RequestReply }) {
  const dates = useDates();
  const queries = useQueryClient();
  const [open, setOpen] = useState<string>();
  const mark = useMutation({ mutationFn: ({ id, outcome }: { id: string; outcome: 'done' | 'open' }) => requestsApi('POST /request-steps/{id}/marks', { params: { id }, body: { outcome } }), onSuccess: () => queries.invalidateQueries({ queryKey: ['requests'] }) });
  const { steps, abilities, side } = request;
  if (steps.length === 0) return null;
  const may = abilities.check_step.allowed;
  return (
    <section aria-label="Checklist">
      <h2>
        Checklist <span className="count">{steps.filter((step) => step.outcome !== 'open').length} of {steps.length}</span>
      </h2>
      {steps.map((step) => (
        <div key={step.id}>
          <label className="inline">
            <input type="checkbox" checked={step.outcome === 'done'} disabled={!may || mark.isPending} onChange={() => mark.mutate({ id: step.id, outcome: step.outcome === 'done' ? 'open' : 'done' })} />{' '}
            <span>
              {step.label} <span className="quiet">{[step.required ? null : 'may be left', side === 'district' && step.audience === 'school' ? 'the school sees it' : null].filter(Boolean).join(', ')}</span>
            </span>
          </label>
          {step.by ? <div className="quiet">{step.outcome === 'not_needed' ? `Not needed: ${step.reason}. ` : ''}{step.by}, {dates.when(step.at!)}</div> : null}
          {may && step.outcome === 'open' ? <button type="button" className="plain" onClick={() => setOpen(step.id)}>Not needed<span className="skip">: {step.label}</span></button> : null}
          {may && step.outcome === 'not_needed' ? <button type="button" className="plain" onClick={() => mark.mutate({ id: step.id, outcome: 'open' })}>Needed after all<span className="skip">: {step.label}</span></button> : null}
        </div>
      ))}
      {mark.error ? <Refusal error={mark.error} /> : null}
      {open ? <ReasonForm draft={`step ${open}`} title="Not needed" label="Why is it not needed?" button="It is not needed" done="Kept with its reason." close={() => setOpen(undefined)} act={(reason) => requestsApi('POST /request-steps/{id}/marks', { params: { id: open }, body: { outcome: 'not_needed', reason } })} /> : null}
    </section>
  );
}
