import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

export interface Judgement {
  reviewer: 'superintendent' | 'office';
  outcome: 'approved' | 'returned';
}

/** What a reviewer says of the version that they read. */
export function JudgeForm({ plan, judgement, close }: { plan: PlanReply; judgement: Judgement; close: () => void }) {
  const [note, setNote] = useState('');
  // The version on the page when the form was opened: a newer one is refused and read first.
  const [versionId] = useState(plan.judgedVersionId!);
  const number = plan.versions.find((version) => version.id === versionId)?.number;
  const isReturn = judgement.outcome === 'returned';
  const word = isReturn ? 'Send it back' : judgement.reviewer === 'office' ? 'Say that it is reviewed' : 'Approve it';
  return (
    <ActForm title={`${word}: version ${number}`} button={word} ready={!isReturn || note.trim() !== ''} act={() => plansApi('POST /plans/{id}/reviews', { params: { id: plan.id }, body: { versionId, ...judgement, note: note.trim() } })} done={isReturn ? 'Sent back, with your reason.' : judgement.reviewer === 'office' ? 'On the record.' : 'Approved. Its first cycle begins today.'} close={close}>
      <label htmlFor="judge-note">{isReturn ? 'What should change; the school reads it' : 'A word to the school (may stay empty)'}</label>
      <textarea id="judge-note" data-first rows={3} maxLength={5000} value={note} onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  );
}
