import { useInfiniteQuery } from '@tanstack/react-query';
import { QueryState } from '../../../ui/query-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import type { VisitFilters } from '../contract.ts';
import { visitsApi } from './client.ts';
import { VisitLine } from './visit-line.tsx';

/** Visits by what narrows them, the latest first. */
export function VisitList({ query, none }: { query: Partial<VisitFilters>; none: string }) {
  const list = useInfiniteQuery({
    queryKey: ['visits', 'list', query],
    queryFn: ({ pageParam }) => visitsApi('GET /visits', { query: { ...query, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <QueryState query={list}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        return (
          <>
            {rows.length === 0 ? <p role="status">{none}</p> : null}
            <ul className="list" hidden={rows.length === 0}>
              {rows.map((row) => (
                <li key={row.id}>
                  <VisitLine row={row} withSchool={!query.schoolId} />
                </li>
              ))}
            </ul>
            <ShowMore list={list} />
          </>
        );
      }}
    </QueryState>
  );
}
