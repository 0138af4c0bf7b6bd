import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { requestsApi } from '../client.ts';
import { ArrangeViews } from './arrange-views.tsx';
import { searchOf, type ListSearchParams } from './search-params.ts';
import { ViewForm } from './view-form.tsx';

/** One's views, own and shared, in one's own order with what they hold now; the present filter is kept as another. */
export function SavedViews({ search }: { search: ListSearchParams }) {
  const [open, setOpen] = useState<'keep' | 'arrange'>();
  const views = useQuery({ queryKey: ['requests', 'views'], queryFn: () => requestsApi('GET /saved-views') });
  const items = views.data?.items ?? [];
  const close = () => setOpen(undefined);
  return (
    <nav className="row views" aria-label="Views">
      {items
        .filter((view) => !view.hidden)
        .map((view) => (
          <Link key={view.id} to="/requests" search={searchOf(view.filters) as never} aria-current={isSame(searchOf(view.filters), search) ? 'page' : undefined}>
            {view.name} <span className="count">{(view.total ?? 0) >= 1_000 ? '1,000+' : view.total}</span>
          </Link>
        ))}
      <button type="button" className="plain" onClick={() => setOpen('keep')}>
        Keep this view
      </button>
      {items.length > 0 ? (
        <button type="button" className="plain" onClick={() => setOpen('arrange')}>
          Arrange views
        </button>
      ) : null}
      {open === 'keep' ? <ViewForm search={search} shareWith={views.data?.shareWith ?? []} close={close} /> : null}
      {open === 'arrange' ? <ArrangeViews views={items} search={search} close={close} /> : null}
    </nav>
  );
}

function isSame(one: ListSearchParams, other: ListSearchParams): boolean {
  const told = (search: ListSearchParams) => JSON.stringify(Object.entries(search).filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return told(one) === told(other);
}
