import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useActs } from '../../../../ui/acts/use-acts.ts';
import { useLineKeys } from '../../../../ui/acts/use-line-keys.ts';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { InboxReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { InboxItem } from './inbox-item.tsx';
import { ItemForm, type ItemAct } from './item-form.tsx';
import { MentionList } from './mention-list.tsx';
import { SnoozedList } from './snoozed-list.tsx';
import { useAccept } from './use-accept.ts';
import { useFocusAfter } from './use-focus-after.ts';

type Item = InboxReply['items'][number];

const againMs = 60_000;
const sections = [
  ['offered', 'Offered to you'],
  ['new', 'New to you'],
  ['waiting', 'Waiting for you'],
] as const;

/** One list in which everything that waits for me leaves by one key or button: accepted, declined, set aside or merged. */
export function InboxPage() {
  const inbox = useQuery({ queryKey: ['requests', 'inbox'], queryFn: () => requestsApi('GET /inbox'), refetchInterval: againMs });
  const items = inbox.data?.items ?? [];
  const [open, setOpen] = useState<{ act: ItemAct; item: Item }>();
  const focusAfter = useFocusAfter(items.map((item) => item.request.id));
  const accept = useAccept();
  const begin = (act: ItemAct | 'accept', item: Item) => {
    focusAfter(item.request.id);
    if (act === 'accept') accept(item);
    else setOpen({ act, item });
  };
  useLineKeys();
  useItemKeys(items, begin);
  const none = inbox.data && items.length === 0 && inbox.data.mentions.every((mention) => mention.read);
  return (
    <Page
      title="Inbox"
      lead={
        <span className="with-keys">
          <kbd>j</kbd> <kbd>k</kbd> move, <kbd>a</kbd> accepts, <kbd>d</kbd> declines, <kbd>s</kbd> sets aside, <kbd>m</kbd> merges; <kbd>?</kbd> shows all keys.
        </span>
      }
      actions={
        <Link className="button" to="/requests">
          All requests
        </Link>
      }
    >
      <QueryState query={inbox}>
        {(data) => (
          <>
            {none ? <p className="empty">Nothing waits for you.</p> : null}
            {sections.map(([section, title]) => {
              const those = data.items.filter((item) => item.section === section);
              return those.length === 0 ? null : (
                <section key={section} aria-label={title}>
                  <h2>
                    {title} <span className="count">{those.length}</span>
                  </h2>
                  <ul className="list">
                    {those.map((item) => (
                      <InboxItem key={item.request.id} item={item} begin={begin} />
                    ))}
                  </ul>
                </section>
              );
            })}
            {data.total > data.items.length ? <p className="quiet">{(data.total - data.items.length).toLocaleString('en-US')} more come up as these leave.</p> : null}
            <MentionList mentions={data.mentions} />
            <SnoozedList snoozed={data.snoozed} />
            {open ? <ItemForm act={open.act} item={open.item} times={data.snoozeTimes} close={() => setOpen(undefined)} /> : null}
          </>
        )}
      </QueryState>
    </Page>
  );
}

/** The keys act on the line that has the focus, or else on the first. */
function useItemKeys(items: Item[], begin: (act: ItemAct | 'accept', item: Item) => void): void {
  const focused = () => {
    const id = document.activeElement?.closest<HTMLElement>('li[data-request]')?.dataset.request;
    return items.find((item) => item.request.id === id) ?? items[0];
  };
  const on = (act: ItemAct | 'accept', may: (item: Item) => boolean) => () => {
    const item = focused();
    if (item && may(item)) begin(act, item);
  };
  useActs([
    { name: 'Accept', shortcut: 'accept', keyOnly: true, run: on('accept', (item) => item.accept !== null) },
    { name: 'Decline', shortcut: 'decline', keyOnly: true, run: on('decline', (item) => item.decline !== null) },
    { name: 'Set aside', shortcut: 'snooze', keyOnly: true, run: on('snooze', () => true) },
    { name: 'Merge', shortcut: 'merge', keyOnly: true, run: on('merge', (item) => item.merge) },
  ]);
}
