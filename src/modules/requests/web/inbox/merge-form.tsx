import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { InboxReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** It is the same as another of its school: that is found by number or words, much the same ones first. */
export function MergeForm({ item, close }: { item: InboxReply['items'][number]; close: () => void }) {
  const { id, number, summary, school } = item.request;
  const [other, setOther] = useState<Choice>();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const similar = useQuery({ queryKey: ['requests', 'similar', id], queryFn: () => requestsApi('GET /similar-requests', { query: { schoolId: school.id, q: summary, exceptId: id, limit: 8 } }) });
  const found = useQuery({ queryKey: ['requests', 'found', school.id, q], queryFn: () => requestsApi('GET /requests', { query: { q, schoolId: school.id, state: 'open', limit: 8 } }), enabled: q.length > 1, placeholderData: keepPreviousData });
  const rows = q.length > 1 ? found.data?.items.map((row) => ({ ...row, about: row.owner.name })) : similar.data?.items.filter((row) => row.status !== 'closed').map((row) => ({ ...row, about: row.owner }));
  const choices = rows?.filter((row) => row.id !== id).map((row) => ({ id: row.id, name: `R-${row.number} ${row.summary}`, about: row.about }));
  const act = async () => {
    if (item.offer) return requestsApi('POST /handoffs/{id}/merge', { params: { id: item.offer.id }, body: { intoId: other!.id } });
    const link = await requestsApi('POST /requests/{id}/merge', { params: { id }, body: { intoId: other!.id } });
    return { id: '', linkId: link.id };
  };
  const undo = ({ linkId }: { linkId: string }): Promise<unknown> =>
    item.offer ? requestsApi('POST /handoffs/{id}/undoing', { params: { id: item.offer.id }, body: { linkId } }) : requestsApi('DELETE /request-links/{id}', { params: { id: linkId } });
  return (
    <ActForm title={`Merge R-${number}`} button={other ? 'It is the same' : 'Choose the other'} ready={other !== undefined} act={act} done="Closed as the same." undo={undo} close={close}>
      <p className="quiet">This one closes; whoever asked takes part in the other from now on.</p>
      <SearchChoice label={`Which one of ${school.name}? Its number, or words of it`} choices={choices} chosen={other} choose={setOther} search={setTyped} required />
    </ActForm>
  );
}
