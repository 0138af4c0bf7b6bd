import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import { ShowMore } from '../../../ui/show-more.tsx';
import { commitmentsApi } from './client.ts';
import { PromiseLine } from './promise-line.tsx';
import { PromiseRecord } from './promise-record.tsx';

const states = [
  ['open', 'Open'],
  ['late', 'Late'],
  ['ended', 'Ended'],
  ['all', 'All'],
] as const;

interface Search {
  state?: (typeof states)[number][0];
  ownerId?: 'me';
  schoolId?: string;
  regionId?: string;
  direction?: 'to_school' | 'by_school';
  dueFrom?: string;
  dueTo?: string;
  confidential?: 'no';
}

const narrowing = ['ownerId', 'schoolId', 'regionId', 'direction', 'dueFrom', 'dueTo', 'confidential'] as const;

/** Every promise that one may know of, both ways; and how those of a time were kept. */
export function PromisesPage() {
  const search = useSearch({ strict: false }) as Search;
  const state = search.state ?? 'open';
  const query: Search & { state: typeof state } = { state, ...Object.fromEntries(narrowing.flatMap((key) => (search[key] ? [[key, search[key]]] : []))) };
  const list = useInfiniteQuery({
    queryKey: ['commitments', 'list', query],
    queryFn: ({ pageParam }) => commitmentsApi('GET /commitments', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <Page title="Promises" lead="Who owes what to whom by when, from wherever it was said. None disappears: each is kept, late, or dropped with its reason.">
      <nav className="filters" aria-label="State">
        {states.map(([value, word]) => (
          <Link key={value} to="/promises" search={{ ...search, state: value } as never} aria-current={state === value ? 'page' : undefined}>
            {word}
          </Link>
        ))}
        <Link to="/promises" search={{ ...search, ownerId: search.ownerId ? undefined : 'me' } as never} aria-current={search.ownerId ? 'page' : undefined}>
          Mine
        </Link>
      </nav>
      <Narrowed search={search} />
      <QueryState query={list}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              {rows.length === 0 ? <p role="status">{state === 'late' ? 'Nothing is late.' : 'There is none.'}</p> : null}
              <ul className="list" hidden={rows.length === 0}>
                {rows.map((row) => (
                  <li key={row.id}>
                    <PromiseLine row={row} withSchool={!search.schoolId} />
                  </li>
                ))}
              </ul>
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
      <PromiseRecord />
    </Page>
  );
}

/** What a link from a board narrowed the list to, and the way out of it. */
function Narrowed({ search }: { search: Search }) {
  const dates = useDates();
  const { schoolId, regionId, direction, dueFrom, dueTo } = search;
  if (!schoolId && !regionId && !direction) return null;
  const words = [schoolId ? 'of one school' : regionId ? 'of one region' : '', direction === 'to_school' ? 'owed to schools' : direction === 'by_school' ? 'owed by schools' : '', dueFrom && dueTo ? `due from ${dates.day(dueFrom)} to ${dates.day(dueTo)}` : ''].filter(Boolean).join(', ');
  return (
    <p className="quiet">
      Only those {words}. <Link to="/promises">All promises</Link>
    </p>
  );
}
