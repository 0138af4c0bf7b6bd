import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { KindChoice } from '../ask/kind-choice.tsx';
import { requestsApi } from '../client.ts';

/** A second need becomes a request of its own, of the same asker, with its own owner and promise. */
export function SplitForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id } = request;
  const [summary, setSummary, clear] = useDraft(`split ${id}`);
  const [itemId, setItemId] = useState<string>();
  const act = async () => {
    const reply = await requestsApi('POST /requests/{id}/split', { params: { id }, body: { summary, ...(itemId ? { catalogItemId: itemId } : {}) } });
    clear();
    return reply;
  };
  const undo = (reply: unknown) => requestsApi('DELETE /request-links/{id}', { params: { id: (reply as { linkId: string }).linkId } });
  return (
    <ActForm title="Split off" button="Make it a request of its own" ready={summary.trim() !== ''} act={act} done={`It is a request of its own now, asked by ${request.requestedBy.name}.`} undo={undo} close={close}>
      <label htmlFor="split-summary">What else is needed? One sentence.</label>
      <textarea id="split-summary" required maxLength={300} value={summary} onChange={(event) => setSummary(event.target.value)} />
      <KindChoice words={summary} chosen={itemId} choose={setItemId} />
    </ActForm>
  );
}
