import { useState } from 'react';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { PersonalDataWarning } from '../personal-data-warning.tsx';
import { usePersonalDataGuard } from '../use-personal-data-guard.ts';
import { ActForm } from '../../../../ui/act-form.tsx';

type Kind = 'approved' | 'declined' | 'deferred';
const kinds: [Kind, string][] = [
  ['approved', 'Approve'],
  ['declined', 'Decline'],
  ['deferred', 'Put it off'],
];

/** A decision is never without its reason; whoever declines says what can be had instead. */
export function DecideForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id, version } = request;
  const [kind, setKind] = useState<Kind>('approved');
  const [reason, setReason, clear] = useDraft(`decide ${id}`);
  const [alternative, setAlternative] = useState('');
  const guard = usePersonalDataGuard(`${reason}\n${alternative}`, { needed: request.lane === 'ordinary', requestId: id });
  const act = async () => {
    const reply = await requestsApi('POST /requests/{id}/decisions', { params: { id }, body: { kind, reason, ...(alternative ? { alternative } : {}), seenVersion: version } });
    clear();
    return reply;
  };
  return (
    <ActForm title="Decide" button={kinds.find(([each]) => each === kind)![1]} ready={reason.trim() !== ''} check={guard.passes} act={act} done="Decided; the school sees the reason." close={close}>
      <fieldset>
        <legend>Decision</legend>
        {kinds.map(([each, word]) => (
          <label className="inline" key={each}>
            <input type="radio" name="decision" checked={kind === each} onChange={() => setKind(each)} /> {word}
          </label>
        ))}
      </fieldset>
      <label htmlFor="decide-reason">Why?</label>
      <textarea id="decide-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      {kind === 'approved' ? null : (
        <>
          <label htmlFor="decide-alternative">What can they have instead? (may stay empty)</label>
          <textarea id="decide-alternative" maxLength={2_000} value={alternative} onChange={(event) => setAlternative(event.target.value)} />
        </>
      )}
      <PersonalDataWarning warnings={guard.warnings} holds={guard.holds} />
    </ActForm>
  );
}
