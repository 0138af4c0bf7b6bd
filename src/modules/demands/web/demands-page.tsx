import './demands.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { usePageSession } from '../../../ui/session-context.ts';
import { ShowMore } from '../../../ui/show-more.tsx';
import { AskedOfUs } from './asked-of-us.tsx';
import { demandsApi } from './client.ts';
import { DemandLine } from './demand-line.tsx';

const approvers = ['regional_superintendent', 'operational_leader'];
const states = [
  ['any', 'All'],
  ['draft', 'Drafts'],
  ['waiting', 'Waiting for regions'],
  ['open', 'With schools'],
  ['ended', 'Ended'],
] as const;

/** What the centre asks of schools: for a leader what is asked of theirs, for a region what waits for it, for the rest what they may know of. */
export function DemandsPage() {
  const { roles } = usePageSession();
  const leads = roles.includes('school_leader');
  const decides = roles.some((role) => approvers.includes(role));
  const inner = roles.some((role) => !role.startsWith('school_'));
  const links = (
    <span className="row">
      <Link className="button" to={'/digests' as never}>
        Weekly digests
      </Link>
      <Link className="button" to={'/demands/meter' as never}>
        Minutes asked
      </Link>
      {inner ? <AskButton /> : null}
    </span>
  );
  const lead = leads && !inner ? 'Everything the district wants of your school, with its purpose and its minutes. It comes once a week in one digest.' : 'Every demand has an owner, a purpose and its minutes, and reaches a school only when its region approves.';
  return (
    <Page title={leads && !inner ? 'Asked of us' : 'Asked of schools'} lead={lead} actions={links}>
      {leads ? <AskedOfUs /> : null}
      {decides ? <ToDecide /> : null}
      {inner ? <AllDemands /> : null}
    </Page>
  );
}

function AskButton() {
  const list = useInfiniteQuery({ queryKey: ['demands', 'may-ask'], queryFn: () => demandsApi('GET /demands', { query: { view: 'ours', limit: 1 } }), initialPageParam: undefined, getNextPageParam: () => undefined });
  if (!list.data?.pages[0]?.mayAskFor.length) return null;
  return (
    <Link className="button main" to={'/demands/new' as never}>
      Ask schools
    </Link>
  );
}

function useDemands(query: { view: 'to_decide' | 'all'; state?: (typeof states)[number][0] }) {
  return useInfiniteQuery({
    queryKey: ['demands', 'list', query],
    queryFn: ({ pageParam }) => demandsApi('GET /demands', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

function ToDecide() {
  const list = useDemands({ view: 'to_decide' });
  return (
    <section aria-labelledby="to-decide">
      <h2 id="to-decide">Waits for your decision</h2>
      <QueryState query={list}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              {rows.length === 0 ? <p role="status">Nothing waits for you.</p> : null}
              <ul className="list" hidden={rows.length === 0}>
                {rows.map((row) => (
                  <DemandLine key={row.id} row={row} />
                ))}
              </ul>
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
    </section>
  );
}

function AllDemands() {
  const { state = 'any' } = useSearch({ strict: false }) as { state?: (typeof states)[number][0] };
  const list = useDemands({ view: 'all', state });
  return (
    <section aria-labelledby="all-demands">
      <h2 id="all-demands">Everything asked</h2>
      <nav className="filters" aria-label="State">
        {states.map(([value, word]) => (
          <Link key={value} to={'/demands' as never} search={{ state: value === 'any' ? undefined : value } as never} aria-current={state === value ? 'page' : undefined}>
            {word}
          </Link>
        ))}
      </nav>
      <QueryState query={list}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              {rows.length === 0 ? <p role="status">There is none.</p> : null}
              <ul className="list" hidden={rows.length === 0}>
                {rows.map((row) => (
                  <DemandLine key={row.id} row={row} />
                ))}
              </ul>
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
