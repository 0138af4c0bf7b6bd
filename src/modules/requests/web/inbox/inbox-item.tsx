import { useDates } from '../../../../ui/session-context.ts';
import type { InboxReply } from '../../contract.ts';
import { RequestLine } from '../request-list.tsx';
import type { ItemAct } from './item-form.tsx';

type Item = InboxReply['items'][number];

/** A line of the inbox: what it is and why it is here, and the ways in which it leaves. */
export function InboxItem({ item, begin }: { item: Item; begin: (act: ItemAct | 'accept', item: Item) => void }) {
  const dates = useDates();
  const { request, offer } = item;
  const named = <span className="skip"> R-{request.number}</span>;
  return (
    <li data-request={request.id} className="inbox-item">
      <RequestLine row={item.section === 'waiting' ? request : { ...request, why: undefined }} />
      {offer ? (
        <p className="offer">
          <strong>{offer.from.name}</strong>, {dates.when(offer.offeredAt)}: {offer.reason}
        </p>
      ) : null}
      <div className="row leave">
        {item.accept ? (
          <button type="button" aria-keyshortcuts="a" onClick={() => begin('accept', item)}>
            {item.accept === 'offer' ? 'Accept' : 'Take it on'}
            {named}
          </button>
        ) : null}
        {item.decline ? (
          <button type="button" className="plain" aria-keyshortcuts="d" onClick={() => begin('decline', item)}>
            {item.decline === 'offer' ? 'Decline' : 'Give it back'}
            {named}
          </button>
        ) : null}
        <button type="button" className="plain" aria-keyshortcuts="s" onClick={() => begin('snooze', item)}>
          Set aside{named}
        </button>
        {item.merge ? (
          <button type="button" className="plain" aria-keyshortcuts="m" onClick={() => begin('merge', item)}>
            Merge{named}
          </button>
        ) : null}
      </div>
    </li>
  );
}
