import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { useDates } from '../../../ui/session-context.ts';
import { commitmentsApi } from './client.ts';

export type Change = 'kept' | 'dropped' | 'due_moved' | 'taken_up_again';

const forms: Record<Change, { title: string; button: string; why: string; done: string }> = {
  kept: { title: 'It is kept', button: 'Say that it is kept', why: 'What was done (may stay empty)', done: 'Kept, and the other side sees it.' },
  dropped: { title: 'Drop the promise', button: 'Drop it', why: 'Why it will not be done; the other side reads this', done: 'Dropped, with your reason.' },
  due_moved: { title: 'Move its day', button: 'Move it', why: 'Why it takes longer; the other side reads this', done: 'Moved. The first day stays on the record.' },
  taken_up_again: { title: 'Take it up again', button: 'Take it up again', why: 'What is still open', done: 'It is open again.' },
};

/** One thing that happens to a promise, with its reason and, where it has one, its new day. */
export function ChangeForm({ id, change, close }: { id: string; change: Change; close: () => void }) {
  const dates = useDates();
  const [why, setWhy] = useState('');
  const [dueOn, setDueOn] = useState('');
  const { title, button, why: label, done } = forms[change];
  const reason = why.trim();
  const dated = change === 'due_moved' || change === 'taken_up_again';
  const body = change === 'kept' ? { kind: change, ...(reason ? { reason } : {}) } : dated ? { kind: change, reason, dueOn } : { kind: change, reason };
  return (
    <ActForm title={title} button={button} ready={(change === 'kept' || reason !== '') && (!dated || dueOn !== '')} act={() => commitmentsApi('POST /commitments/{id}/changes', { params: { id }, body })} done={done} close={close}>
      {dated ? (
        <>
          <label htmlFor="change-due">By the end of</label>
          <input id="change-due" type="date" required min={dates.today} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </>
      ) : null}
      <label htmlFor="change-why">{label}</label>
      <textarea id="change-why" data-first={!dated} rows={3} maxLength={2000} value={why} onChange={(event) => setWhy(event.target.value)} />
    </ActForm>
  );
}
