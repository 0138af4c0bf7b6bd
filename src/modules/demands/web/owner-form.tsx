import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { ApiProblem } from '../../../ui/api.ts';
import type { DemandReply } from '../contract/demands.ts';
import { demandsApi } from './client.ts';

export type OwnerAct = 'submit' | 'terms' | 'withdraw' | 'exempt' | 'discard';

const words: Record<OwnerAct, { title: string; button: string; label: string; done: string }> = {
  submit: { title: 'Send to the regions', button: 'Send', label: 'It asks what another demand asks: why does yours differ?', done: 'Sent. Each region decides for its schools.' },
  terms: { title: 'Change minutes or days', button: 'Send to the regions again', label: 'Why? The regions read it', done: 'The regions decide again. Until then the old minutes and days hold.' },
  withdraw: { title: 'Withdraw', button: 'Withdraw', label: 'Why? The next digest tells the schools', done: 'Withdrawn. The next digest says so.' },
  exempt: { title: 'Allow a day in a quiet period', button: 'Allow it', label: 'Which law or deadline demands this day?', done: 'Allowed, on the record. The regions still decide.' },
  discard: { title: 'Throw the draft away', button: 'Throw away', label: '', done: 'Thrown away.' },
};

/** What its owner, or for an exemption who leads the district, does with a demand. */
export function OwnerForm({ demand, act: kind, close }: { demand: DemandReply; act: OwnerAct; close: () => void }) {
  const { title, button, label, done } = words[kind];
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState(String(demand.minutes));
  const [sendOn, setSendOn] = useState(demand.sendOn);
  const [dueOn, setDueOn] = useState(demand.dueOn);
  const [duplicate, setDuplicate] = useState(false);
  const params = { id: demand.id };
  const why = reason.trim();
  const acts: Record<OwnerAct, () => Promise<unknown>> = {
    submit: () =>
      demandsApi('POST /demands/{id}/submission', { params, body: why ? { differsReason: why } : {} }).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.code === 'duplicate') setDuplicate(true);
        throw error;
      }),
    terms: () => demandsApi('POST /demands/{id}/terms', { params, body: { minutes: Number(minutes), sendOn, dueOn, reason: why } }),
    withdraw: () => demandsApi('POST /demands/{id}/withdrawal', { params, body: { reason: why } }),
    exempt: () => demandsApi('POST /demands/{id}/exemptions', { params, body: { dueOn, reason: why } }),
    discard: () => demandsApi('DELETE /demands/{id}', { params }),
  };
  const asksReason = kind !== 'discard' && (kind !== 'submit' || duplicate);
  return (
    <ActForm title={title} button={button} ready={!asksReason || why !== ''} act={acts[kind]} done={done} close={close}>
      {kind === 'submit' && !duplicate ? <p>The superintendents of its schools get it. No school hears of it before its region approves.</p> : null}
      {kind === 'terms' ? (
        <>
          <label htmlFor="terms-minutes">Minutes it takes one school</label>
          <input id="terms-minutes" data-first type="number" min={0} max={2400} required value={minutes} onChange={(event) => setMinutes(event.target.value)} />
          <label htmlFor="terms-send">Schools read it from</label>
          <input id="terms-send" type="date" required value={sendOn} onChange={(event) => setSendOn(event.target.value)} />
        </>
      ) : null}
      {kind === 'terms' || kind === 'exempt' ? (
        <>
          <label htmlFor="terms-due">Due on</label>
          <input id="terms-due" type="date" required value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </>
      ) : null}
      {asksReason ? (
        <>
          <label htmlFor="owner-reason">{label}</label>
          <textarea id="owner-reason" rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </>
      ) : null}
    </ActForm>
  );
}
