import './demands.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import { ShowMore } from '../../../ui/show-more.tsx';
import { demandsApi } from './client.ts';

/** The weekly digests of one's school, or of the schools of one's regions, the newest week first. */
export function DigestsPage() {
  const dates = useDates();
  const list = useInfiniteQuery({
    queryKey: ['demands', 'digests'],
    queryFn: ({ pageParam }) => demandsApi('GET /weekly-digests', { query: pageParam ? { cursor: pageParam } : {} }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <Page title="Weekly digests" lead="One message a week to each leader: what is asked, promised and waiting. Kept as it was composed.">
      <QueryState query={list}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              {rows.length === 0 ? <p role="status">There is none yet. The first comes on the last school day of the week.</p> : null}
              <ul className="list" hidden={rows.length === 0}>
                {rows.map((row) => (
                  <li key={row.id}>
                    <Link className="item" to={'/digests/$id' as never} params={{ id: row.id } as never}>
                      <span className="title">Week of {dates.fullDay(row.weekStart)}</span>
                      <span className="facts">
                        {row.schools.map(({ name }) => name).join(', ')}, for {row.leader}
                      </span>
                      <span className={row.minutes > row.budget ? 'when late' : 'when'}>
                        {row.due} due, {row.minutes} of {row.budget} min
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}
