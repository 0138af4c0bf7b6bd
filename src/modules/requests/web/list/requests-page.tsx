import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useActs } from '../../../../ui/acts/use-acts.ts';
import { useLineKeys } from '../../../../ui/acts/use-line-keys.ts';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { usePageSession } from '../../../../ui/session-context.ts';
import { requestsApi } from '../client.ts';
import { BulkBar } from './bulk-bar.tsx';
import { InboxLink } from './inbox-link.tsx';
import { ListSearch } from './list-search.tsx';
import { LongList } from './long-list.tsx';
import { Narrowed } from './narrowed.tsx';
import { SaidInConversations } from './said-in-conversations.tsx';
import { SavedViews } from './saved-views.tsx';
import { apiFilters, type ListSearchParams } from './search-params.ts';
import { StateLinks } from './state-links.tsx';

const pageSize = 100;
/** Who works on requests of others. */
const leads = new Set(['operational_leader', 'regional_superintendent', 'team_member', 'department_head', 'department_staff']);

/** Every request one may see: where it stands, whose it is, by words; the whole filter lives in the address. */
export function RequestsPage() {
  const search = useSearch({ strict: false }) as ListSearchParams;
  const navigate = useNavigate();
  const { roles } = usePageSession();
  const mayChoose = roles.some((role) => leads.has(role));
  const filters = apiFilters(search);
  const { state: _, ...unstated } = filters;
  const counts = useQuery({ queryKey: ['requests', 'counts', unstated], queryFn: () => requestsApi('GET /requests/counts', { query: unstated }) });
  const list = useInfiniteQuery({
    queryKey: ['requests', 'list', filters, search.sort],
    queryFn: ({ pageParam }) => requestsApi('GET /requests', { query: { ...filters, sort: search.sort ?? (filters.state === 'closed' || filters.q ? 'newest' : 'due'), limit: pageSize, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const change = (next: Partial<ListSearchParams>) => void navigate({ to: '/requests', search: { ...search, ...next } as never });
  const [chosen, setChosen] = useState<Set<string>>();
  const toggle = (id: string) => setChosen((before) => new Set(before?.has(id) ? [...before].filter((each) => each !== id) : [...(before ?? []), id]));
  const query = new URLSearchParams(Object.entries(filters).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).flatMap((each) => (each === undefined ? [] : [[name, String(each)]]))));
  useLineKeys();
  useActs(mayChoose ? [{ name: 'Choose several', shortcut: 'choose', run: () => (chosen ? chooseFocused(toggle) : setChosen(new Set())) }] : []);
  return (
    <Page
      title="Requests"
      actions={
        <span className="row page-acts">
          <InboxLink />
          {mayChoose && !chosen ? (
            <button type="button" onClick={() => setChosen(new Set())}>
              Choose several
            </button>
          ) : null}
          <a className="button" href={`/api/v1/requests/export?${query.toString()}`} download="requests.csv">
            Save as a table
          </a>
        </span>
      }
    >
      <SavedViews search={search} />
      <ListSearch search={search} change={change} />
      <StateLinks search={search} counts={counts.data} chosen={filters.state} />
      <Narrowed search={search} />
      {chosen ? <BulkBar chosen={[...chosen]} clear={() => setChosen(undefined)} /> : null}
      {filters.q && filters.regionId !== 'mine' ? <SaidInConversations q={filters.q} regionId={filters.regionId} schoolId={filters.schoolId} /> : null}
      <QueryState query={list}>
        {({ pages }) => <LongList choosing={chosen && { chosen, toggle }} rows={pages.flatMap((page) => page.items)} more={list.hasNextPage} loadMore={() => (list.isFetchingNextPage ? undefined : void list.fetchNextPage())} />}
      </QueryState>
    </Page>
  );
}

function chooseFocused(toggle: (id: string) => void): void {
  const box = document.activeElement?.closest('li')?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (box?.value) toggle(box.value);
}
