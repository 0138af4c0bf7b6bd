import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { useSettled } from '../../../../ui/use-settled.ts';
import { peopleApi } from '../client.ts';
import { auditKinds, auditSentence } from './audit-words.ts';

const atOnce = 100;

/** Who did what, when and why, newest first. */
export function AuditPage() {
  const dates = useDates();
  const [act, setAct] = useState('');
  const [actor, setActor] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const name = useSettled(actor.trim());
  const query = { ...(act ? { act } : {}), ...(name ? { actor: name } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), limit: atOnce };
  const entries = useInfiniteQuery({
    queryKey: ['audit-entries', query],
    queryFn: ({ pageParam }) => peopleApi('GET /audit-entries', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  return (
    <Page title="Audit trail" lead="Who did what, when and why. Nothing here can be changed or taken away.">
      <form className="search-row" role="search" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label htmlFor="audit-act">About</label>
          <select id="audit-act" value={act} onChange={(event) => setAct(event.target.value)}>
            <option value="">Everything</option>
            {Object.entries(auditKinds).map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="audit-actor">Done by</label>
          <input id="audit-actor" value={actor} maxLength={100} placeholder="A name" onChange={(event) => setActor(event.target.value)} />
        </div>
        <div>
          <label htmlFor="audit-from">From</label>
          <input id="audit-from" type="date" max={to || undefined} value={from} onChange={(event) => setFrom(event.target.value)} />
        </div>
        <div>
          <label htmlFor="audit-to">To, included</label>
          <input id="audit-to" type="date" min={from || undefined} value={to} onChange={(event) => setTo(event.target.value)} />
        </div>
      </form>
      <QueryState query={entries}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p role="status">Nothing was done that fits.</p>;
          return (
            <ul className="list audit">
              {items.map((entry) => (
                <li key={entry.id}>
                  <span>
                    <strong>{entry.actor}</strong> {auditSentence(entry)}
                    {entry.reason ? <span className="quiet">. “{entry.reason}”</span> : null}
                  </span>
                  <time className="quiet" dateTime={entry.at}>
                    {dates.when(entry.at)}
                  </time>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryState>
      {entries.hasNextPage ? (
        <p>
          <button type="button" disabled={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
            Show earlier
          </button>
        </p>
      ) : null}
    </Page>
  );
}
