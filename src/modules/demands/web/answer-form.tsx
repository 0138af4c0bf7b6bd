import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import type { AnswerRow } from '../contract/demands.ts';
import { demandsApi } from './client.ts';

export type Answering = 'done' | 'declined' | 'returned';

const words: Record<Answering, { title: string; button: string; label: string; done: string }> = {
  done: { title: 'It is done', button: 'Send it', label: 'What they asked for', done: 'Sent.' },
  declined: { title: 'Not for us', button: 'Decline', label: 'Why not? The asker reads it', done: 'Declined.' },
  returned: { title: 'You already have it', button: 'Say so', label: 'Where does the district have it?', done: 'It goes back to the asker with that.' },
};

/** The school's word where it takes more than a tap. */
export function AnswerForm({ row, answer, close }: { row: AnswerRow; answer: Answering; close: () => void }) {
  const [text, setText] = useState('');
  const { title, button, label, done } = words[answer];
  const asksNumber = answer === 'done' && row.demand.doneBy === 'number';
  const act = () => demandsApi('POST /demands/{id}/answers', { params: { id: row.demand.id }, body: { schoolId: row.school.id, answer, ...(asksNumber ? { number: Number(text) } : { text: text.trim() }) } });
  const undo = () => demandsApi('POST /demands/{id}/answers', { params: { id: row.demand.id }, body: { schoolId: row.school.id, answer: 'taken_back' } });
  return (
    <ActForm title={title} button={button} ready={text.trim() !== ''} act={act} done={done} undo={undo} close={close}>
      <p className="quiet">{row.demand.what}</p>
      <label htmlFor="answer-text">{label}</label>
      {asksNumber ? <input id="answer-text" data-first type="number" step="any" required value={text} onChange={(event) => setText(event.target.value)} /> : <textarea id="answer-text" data-first rows={3} required maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />}
    </ActForm>
  );
}
