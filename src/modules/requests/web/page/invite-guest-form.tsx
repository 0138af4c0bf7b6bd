import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { PersonalDataWarning } from '../personal-data-warning.tsx';
import { usePersonalDataGuard } from '../use-personal-data-guard.ts';

/** Somebody from outside takes part from now on, by mail or by a link. */
export function InviteGuestForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id } = request;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [reason, setReason, clear] = useDraft(`guest ${id}`);
  const guard = usePersonalDataGuard(reason, { needed: request.lane === 'ordinary', requestId: id });
  const act = async () => {
    const reply = await requestsApi('POST /requests/{id}/guests', { params: { id }, body: { name, email, reason } });
    clear();
    return reply;
  };
  const undo = (reply: { id: string }) => requestsApi('DELETE /guests/{id}', { params: { id: reply.id } });
  return (
    <ActForm title="Invite a guest" button="Invite" ready={name.trim() !== '' && email.trim() !== '' && reason.trim() !== ''} check={guard.passes} act={act} done={`${name} is invited by mail.`} undo={undo} close={close}>
      <p className="quiet">A guest sees what both sides write from now on, not what was written before, and answers by mail.</p>
      <label htmlFor="guest-name">Name</label>
      <input id="guest-name" required maxLength={120} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="guest-email">Mail address</label>
      <input id="guest-email" type="email" required maxLength={254} autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} />
      <label htmlFor="guest-reason">What do you ask of them? They read this.</label>
      <textarea id="guest-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      <PersonalDataWarning warnings={guard.warnings} holds={guard.holds} />
    </ActForm>
  );
}
