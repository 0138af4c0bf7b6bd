import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { ActForm } from '../../../../ui/act-form.tsx';

/** To somebody else, with the reason: an offer that they accept, or, by the region's leader, at once. */
export function HandOverForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id, abilities } = request;
  const [to, setTo] = useState<Choice>();
  const [reason, setReason, clear] = useDraft(`hand over ${id}`);
  const [atOnce, setAtOnce] = useState(!abilities.hand_off.allowed);
  const receivers = useQuery({ queryKey: ['requests', 'receivers', id], queryFn: () => requestsApi('GET /requests/{id}/receivers', { params: { id } }) });
  const choices = receivers.data?.people.map((person) => ({ id: person.id, name: person.name, about: `${person.serves}${person.away ? ', away today' : ''}` }));
  const act = async () => {
    const call = { params: { id }, body: { toPersonId: to!.id, reason } };
    const reply = await (atOnce ? requestsApi('POST /requests/{id}/assignment', call) : requestsApi('POST /requests/{id}/handoffs', call));
    clear();
    return reply;
  };
  const undo = atOnce ? undefined : (reply: unknown) => requestsApi('POST /handoffs/{id}/answer', { params: { id: (reply as { id: string }).id }, body: { answer: 'withdrawn' } });
  return (
    <ActForm title="Hand over" button={to ? `${atOnce ? 'Give it to' : 'Offer it to'} ${to.name}` : 'Choose somebody'} ready={to !== undefined && reason.trim() !== ''} act={act} done={atOnce ? `${to?.name} owns it now.` : `Offered to ${to?.name}. It stays with ${request.owner.name} until accepted.`} undo={undo} close={close}>
      <SearchChoice label="To whom?" choices={choices} chosen={to} choose={setTo} required />
      {abilities.assign.allowed && abilities.hand_off.allowed ? (
        <fieldset>
          <legend>How</legend>
          <label className="inline">
            <input type="radio" name="how" checked={!atOnce} onChange={() => setAtOnce(false)} /> Offer it: they accept or decline
          </label>
          <label className="inline">
            <input type="radio" name="how" checked={atOnce} onChange={() => setAtOnce(true)} /> Give it at once
          </label>
        </fieldset>
      ) : null}
      <label htmlFor="hand-over-reason">Why? They read this first.</label>
      <textarea id="hand-over-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}
