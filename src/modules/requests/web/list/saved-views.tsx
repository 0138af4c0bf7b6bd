import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { requestsApi } from '../client.ts';
import { apiFilters, type ListSearchParams } from './search-params.ts';

/** One's saved views with what they hold now, and the way to keep the present filter as another. */
export function SavedViews({ search }: { search: ListSearchParams }) {
  const queries = useQueryClient();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const views = useQuery({ queryKey: ['requests', 'views'], queryFn: () => requestsApi('GET /saved-views') });
  const again = () => queries.invalidateQueries({ queryKey: ['requests', 'views'] });
  const save = useMutation({
    mutationFn: () => requestsApi('POST /saved-views', { body: { name, filters: { ...apiFilters(search), ...(search.sort ? { sort: search.sort } : {}) } } }),
    onSuccess: async () => {
      setNaming(false);
      setName('');
      await again();
    },
  });
  const end = useMutation({ mutationFn: (id: string) => requestsApi('DELETE /saved-views/{id}', { params: { id } }), onSuccess: again });
  return (
    <div className="row views">
      {(views.data?.items ?? []).map((view) => (
        <span key={view.id} className="view">
          <Link to="/requests" search={searchOf(view.filters) as never}>
            {view.name} <span className="count">{view.total >= 1_000 ? '1,000+' : view.total}</span>
          </Link>
          {view.mine ? (
            <button type="button" className="plain" aria-label={`Remove the view ${view.name}`} onClick={() => end.mutate(view.id)}>
              ×
            </button>
          ) : null}
        </span>
      ))}
      <button type="button" className="plain" onClick={() => setNaming(true)}>
        Keep this view
      </button>
      {naming ? (
        <Dialog title="Keep this view" close={() => setNaming(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate();
            }}
          >
            <label htmlFor="view-name">Name</label>
            <input id="view-name" required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
            {save.error ? <Refusal error={save.error} /> : null}
            <p>
              <button className="main" disabled={save.isPending}>
                Keep it
              </button>
            </p>
          </form>
        </Dialog>
      ) : null}
    </div>
  );
}

function searchOf(filters: Record<string, unknown>): ListSearchParams {
  const { ownerId, ...rest } = filters;
  return { ...rest, ...(ownerId === 'me' ? { owner: 'me' as const } : {}) } as ListSearchParams;
}
