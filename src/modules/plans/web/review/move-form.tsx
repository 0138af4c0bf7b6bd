import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

export const moveForms = {
  ask_review: { title: 'Put the plan to review', button: 'Put it to review', about: 'The text stands still while it is read, and this version is kept. You can take it back to change it.', done: 'In review. Staff, the council and the region can read and comment.' },
  submit: { title: 'Submit the plan', button: 'Submit it', about: 'The regional superintendent approves it or sends it back with the reason.', done: 'Submitted.' },
  amend: { title: 'Open an amendment', button: 'Open an amendment', about: 'The approved plan stays in force until the amendment is approved. What changed is shown beside it.', done: 'You can write now.' },
  discard: { title: 'Discard the amendment', button: 'Discard the amendment', about: 'The approved plan stands again exactly as it was approved; paused, stopped and finished steps stay so. What was typed is kept as a version that everybody who sees the plan can read.', done: 'Discarded. The approved plan stands as it was.' },
  take_back: { title: 'Take the plan back', button: 'Take it back', about: 'It can be written again; it goes to review anew afterwards. The version that was read is kept.', done: 'Taken back. You can write again.' },
} as const;

export type Move = keyof typeof moveForms;

/** A step of the leader with the plan. */
export function MoveForm({ plan, step, close }: { plan: PlanReply; step: Move; close: () => void }) {
  const [note, setNote] = useState('');
  const { title, button, about, done } = moveForms[step];
  return (
    <ActForm title={title} button={button} act={() => plansApi('POST /plans/{id}/moves', { params: { id: plan.id }, body: { step, note: note.trim() } })} done={done} close={close}>
      <p>{about}</p>
      <label htmlFor="move-note">{step === 'discard' ? 'Why' : 'A word to the readers (may stay empty)'}</label>
      <textarea id="move-note" data-first rows={2} required={step === 'discard'} maxLength={5000} value={note} onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  );
}
