import type { InboxReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { ReasonForm } from '../page/reason-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { SnoozeForm } from './snooze-form.tsx';

export type ItemAct = 'decline' | 'snooze' | 'merge';
type Item = InboxReply['items'][number];

interface ItemFormProps {
  act: ItemAct;
  item: Item;
  times: InboxReply['snoozeTimes'];
  close: () => void;
}

/** What an act on a line of the inbox asks before it is done. */
export function ItemForm({ act, item, times, close }: ItemFormProps) {
  const { request, offer } = item;
  const params = { id: request.id };
  if (act === 'snooze') return <SnoozeForm request={request} times={times} close={close} />;
  if (act === 'merge') return <MergeForm item={item} close={close} />;
  if (offer)
    return (
      <ReasonForm
        draft={`decline ${offer.id}`}
        title={`Decline R-${request.number}`}
        label={`Why? ${offer.from.name} reads this and finds the right person.`}
        button="Decline"
        done={`Declined; it stays with ${request.owner.name}.`}
        close={close}
        act={(reason) => requestsApi('POST /handoffs/{id}/answer', { params: { id: offer.id }, body: { answer: 'declined', reason } })}
        undo={() => requestsApi('POST /handoffs/{id}/undoing', { params: { id: offer.id }, body: {} })}
      />
    );
  return (
    <ReasonForm
      draft={`give back ${request.id}`}
      title={`Give back R-${request.number}`}
      label="Why is it not yours? Whoever leads your region reads this and finds the right person. It stays yours until they accept."
      button="Give it back"
      done="Offered to whoever leads your region."
      close={close}
      act={(reason) => requestsApi('POST /requests/{id}/return', { params, body: { reason } })}
      undo={(reply) => requestsApi('POST /handoffs/{id}/answer', { params: { id: (reply as { id: string }).id }, body: { answer: 'withdrawn' } })}
    />
  );
}
