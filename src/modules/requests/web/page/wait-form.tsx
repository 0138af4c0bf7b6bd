import { useState } from 'react';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { ActForm } from '../../../../ui/act-form.tsx';

const kinds = [
  ['waiting_on_school', 'The school', 'The clock stands still until they write.'],
  ['waiting_on_department', 'A department', 'The clock runs on: it is our time.'],
  ['waiting_on_external', 'Somebody outside', 'The clock runs on: it is our time.'],
] as const;

/** For whom we wait, and why; only waiting for the school stops the clock. */
export function WaitForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id, version } = request;
  const [status, setStatus] = useState<(typeof kinds)[number][0]>('waiting_on_school');
  const [reason, setReason, clear] = useDraft(`wait ${id}`);
  const act = async () => {
    const reply = await requestsApi('POST /requests/{id}/status', { params: { id }, body: { status, reason, seenVersion: version } });
    clear();
    return reply;
  };
  const undo = () => requestsApi('POST /requests/{id}/status', { params: { id }, body: { status: 'in_progress', reason: 'Set to wait by mistake.' } });
  return (
    <ActForm title="Wait" button="Wait for them" ready={reason.trim() !== ''} act={act} done="It waits, with its reason." undo={undo} close={close}>
      <fieldset>
        <legend>For whom do we wait?</legend>
        {kinds.map(([kind, word, effect]) => (
          <label className="inline" key={kind}>
            <input type="radio" name="wait" checked={status === kind} onChange={() => setStatus(kind)} /> {word} <span className="quiet">{effect}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor="wait-reason">For what? The school reads this.</label>
      <textarea id="wait-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}
