import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { requestsApi } from './client.ts';
import { RequestList } from './request-list.tsx';

const states = [
  ['open', 'Open'],
  ['late', 'Late'],
  ['unanswered', 'Unanswered'],
  ['waiting', 'Waiting'],
  ['unconfirmed', 'To confirm'],
  ['quiet', 'No movement'],
  ['closed', 'Solved'],
] as const;

type State = (typeof states)[number][0];

/** Every request one may see, by where it stands; the filter lives in the address. */
export function RequestsPage() {
  const search = useSearch({ strict: false }) as { state?: State; q?: string };
  const [typed, setTyped] = useState(search.q ?? '');
  const filters = { state: search.state ?? (search.q ? undefined : 'open'), q: search.q };
  const counts = useQuery({ queryKey: ['requests', 'counts'], queryFn: () => requestsApi('GET /requests/counts') });
  const list = useInfiniteQuery({
    queryKey: ['requests', 'list', filters],
    queryFn: ({ pageParam }) => requestsApi('GET /requests', { query: { ...filters, sort: search.state === 'closed' || search.q ? 'newest' : 'due', limit: 50, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <Page title="Requests">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          location.assign(`/requests?q=${encodeURIComponent(typed)}`);
        }}
      >
        <label htmlFor="q">Search by words or number</label>
        <input id="q" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </form>
      <nav className="filters" aria-label="Where it stands">
        {states.map(([state, word]) => (
          <Link key={state} to="/requests" search={{ state } as never} aria-current={filters.state === state ? 'page' : undefined}>
            {word} {counts.data ? <span>{counts.data[state]}</span> : null}
          </Link>
        ))}
      </nav>
      <QueryState query={list}>
        {({ pages }) => (
          <>
            <RequestList rows={pages.flatMap((page) => page.items)} empty="Nothing here." />
            {list.hasNextPage ? (
              <p>
                <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  Show more
                </button>
              </p>
            ) : null}
          </>
        )}
      </QueryState>
    </Page>
  );
}
