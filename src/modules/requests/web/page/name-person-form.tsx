import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** One more person who may see a confidential request, and why. */
export function NamePersonForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id } = request;
  const [person, setPerson] = useState<Choice>();
  const [reason, setReason, clear] = useDraft(`name ${id}`);
  const nameable = useQuery({ queryKey: ['requests', 'nameable', id], queryFn: () => requestsApi('GET /requests/{id}/nameable-people', { params: { id } }) });
  const act = async () => {
    await requestsApi('POST /requests/{id}/named-people', { params: { id }, body: { personId: person!.id, reason } });
    clear();
  };
  const undo = () => requestsApi('DELETE /requests/{id}/named-people/{personId}', { params: { id, personId: person!.id } });
  return (
    <ActForm title="Name somebody" button={person ? `Let ${person.name} see it` : 'Choose somebody'} ready={person !== undefined && reason.trim() !== ''} act={act} done={`${person?.name} sees it now.`} undo={undo} close={close}>
      <SearchChoice label="Who?" choices={nameable.data?.items.map((each) => ({ id: each.id, name: each.name, about: each.title ?? '' }))} chosen={person} choose={setPerson} required />
      <label htmlFor="name-reason">Why?</label>
      <textarea id="name-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}
