import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { Choice } from '../../../../ui/search-choice.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import { SchoolChoice } from '../ask/school-choice.tsx';
import { requestsApi } from '../client.ts';
import { verdictWords, waitingReasons } from './mail-words.ts';

/** One waiting mail with its words, to be let in or dropped, with the reason. */
export function DecideMail({ id, close }: { id: string; close: () => void }) {
  const query = useQuery({ queryKey: ['incoming-mails', id], queryFn: () => requestsApi('GET /incoming-mails/{id}', { params: { id } }), retry: false });
  const [reason, setReason, clear] = useDraft(`mail ${id}`);
  const [school, setSchool] = useState<Choice>();
  if (!query.data) {
    return (
      <Dialog title="A mail that waits" close={close}>
        <QueryState query={query}>{() => null}</QueryState>
      </Dialog>
    );
  }
  const mail = query.data;
  const decide = async (decision: 'release' | 'drop') => {
    await requestsApi('POST /incoming-mails/{id}/decision', { params: { id }, body: { decision, reason, ...(school ? { schoolId: school.id } : {}) } });
    clear();
  };
  const ready = reason.trim() !== '';
  return (
    <ActForm title={mail.subject || 'No subject'} button={mail.request ? `Let it into R-${mail.request.number}` : 'Make it a request'} ready={ready && (!mail.needsSchool || school !== undefined)} act={() => decide('release')} done="It is let in." other={{ button: 'Drop it', act: () => decide('drop') }} close={close}>
      <p className="quiet">
        {mail.sender ? `${mail.sender.name}, ` : ''}
        {mail.from ?? 'unknown sender'}
        {mail.verdict && mail.verdict !== 'unchecked' ? ` · ${verdictWords[mail.verdict].replace('by mail, ', '')}` : ''}
      </p>
      <p>
        {waitingReasons[mail.reason] ?? mail.reason} {mail.explanation}
      </p>
      <blockquote className="mail-text">{mail.text || 'It has no text.'}</blockquote>
      {mail.files.length > 0 ? <p className="quiet">Files: {mail.files.join(', ')}</p> : null}
      {mail.needsSchool ? <SchoolChoice own={mail.schools} chosen={school} choose={setSchool} /> : null}
      <label htmlFor="mail-reason">Why?</label>
      <textarea id="mail-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}
