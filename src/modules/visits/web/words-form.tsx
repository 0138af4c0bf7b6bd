import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { visitsApi } from './client.ts';

const forms = {
  withdraw: { title: 'Withdraw it', button: 'Withdraw it', label: 'Why it was recorded by mistake; the school reads this', done: 'Withdrawn. It counts no more and stays on the record.' },
  dispute: { title: 'It was not so', button: 'Say that it was not so', label: 'What was otherwise? One sentence is enough; who recorded it reads it', done: 'Said. It counts nowhere until it is settled.' },
  answer: { title: 'Why it stands', button: 'Answer the school', label: 'Why it stands as it was recorded; the school reads this', done: 'Answered. It counts again.' },
} as const;
export type WordsAct = keyof typeof forms;

/** One thing that is said of a visit, with its words. */
export function WordsForm({ id, act, close }: { id: string; act: WordsAct; close: () => void }) {
  const [text, setText] = useState('');
  const { title, button, label, done } = forms[act];
  const words = text.trim();
  const run = () => {
    const call = { params: { id } };
    if (act === 'withdraw') return visitsApi('POST /visits/{id}/withdrawal', { ...call, body: { reason: words } });
    return act === 'dispute' ? visitsApi('POST /visits/{id}/disputes', { ...call, body: { words } }) : visitsApi('POST /visits/{id}/answers', { ...call, body: { words } });
  };
  return (
    <ActForm title={title} button={button} ready={words !== ''} act={run} done={done} close={close}>
      <label htmlFor="visit-words">{label}</label>
      <textarea id="visit-words" data-first rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
    </ActForm>
  );
}
