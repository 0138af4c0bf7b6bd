import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { QueryState } from '../../../../ui/query-state.tsx';
import { requestsApi } from '../client.ts';
import { LongList } from './long-list.tsx';

const states = [
  ['open', 'Open'],
  ['late', 'Late'],
  ['waiting', 'Waiting'],
  ['unconfirmed', 'To confirm'],
  ['closed', 'Solved'],
] as const;

/** For the pages of a school: its requests by where they stand. */
export function SchoolRequests({ schoolId }: { schoolId: string }) {
  const { state = 'open' } = useSearch({ strict: false }) as { state?: (typeof states)[number][0] };
  const navigate = useNavigate();
  const counts = useQuery({ queryKey: ['requests', 'counts', { schoolId }], queryFn: () => requestsApi('GET /requests/counts', { query: { schoolId } }) });
  const list = useInfiniteQuery({
    queryKey: ['requests', 'of school', schoolId, state],
    queryFn: ({ pageParam }) => requestsApi('GET /requests', { query: { schoolId, state, sort: state === 'closed' ? 'newest' : 'due', limit: 50, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <>
      <div className="row on-screen">
        <div>
          <label htmlFor="request-state">Show</label>
          <select id="request-state" value={state} onChange={(event) => void navigate({ to: '.', search: { state: event.target.value } as never, replace: true })}>
            {states.map(([value, word]) => (
              <option key={value} value={value}>
                {counts.data ? `${word} (${counts.data[value].toLocaleString('en-US')}${value === 'closed' && counts.data.moreClosed ? '+' : ''})` : word}
              </option>
            ))}
          </select>
        </div>
        <Link className="button" to="/requests" search={{ schoolId, state } as never}>
          Search and work on many
        </Link>
      </div>
      <QueryState query={list}>{({ pages }) => <LongList rows={pages.flatMap((page) => page.items)} more={list.hasNextPage} loadMore={() => (list.isFetchingNextPage ? undefined : void list.fetchNextPage())} />}</QueryState>
    </>
  );
}
