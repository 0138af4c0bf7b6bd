import './schools.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import type { SchoolLevel } from '../contract.ts';
import { schoolsApi } from './client.ts';
import { SchoolFilters, type SchoolSearch } from './school-filters.tsx';
import { SchoolList } from './school-list.tsx';

/** The schools of the district by name, region and level; the filter lives in the address. */
export function SchoolsPage() {
  const search = useSearch({ strict: false }) as SchoolSearch;
  const navigate = useNavigate();
  const q = search.q === undefined ? undefined : String(search.q);
  const filters = { ...(q ? { q } : {}), ...(search.regionId ? { regionId: search.regionId } : {}), ...(search.level ? { level: search.level as SchoolLevel } : {}) };
  const list = useInfiniteQuery({
    queryKey: ['schools', 'list', filters],
    queryFn: ({ pageParam }) => schoolsApi('GET /schools', { query: { ...filters, limit: 50, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (last) => last,
  });
  const change = (next: Partial<SchoolSearch>) => void navigate({ to: '/schools', search: { ...search, ...next } as never, replace: true });
  return (
    <Page title="Schools">
      <SchoolFilters search={search} change={change} facets={list.data?.pages[0]?.facets} />
      <QueryState query={list}>
        {({ pages }) => (
          <>
            <p role="status" className="count">
              {inWords(pages[0]!.total, Object.keys(filters).length > 0)}
            </p>
            <SchoolList schools={pages.flatMap((page) => page.items)} />
            <ShowMore list={list} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function inWords(total: number, filtered: boolean): string {
  if (total === 0) return filtered ? 'No school matches. Take a filter away or type less of the name.' : 'There is no school yet. They come from a file: Settings, Schools.';
  return `${total.toLocaleString('en-US')} ${total === 1 ? 'school' : 'schools'}`;
}
