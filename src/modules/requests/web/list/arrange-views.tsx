import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import type { ViewsReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { apiFilters, type ListSearchParams } from './search-params.ts';

type View = ViewsReply['items'][number];

interface ArrangeViewsProps {
  views: View[];
  search: ListSearchParams;
  close: () => void;
}

/** One's order of views: up, down, shown or hidden; one's own are renamed, changed and removed, shared ones copied. */
export function ArrangeViews({ views, search, close }: ArrangeViewsProps) {
  const queries = useQueryClient();
  const [order, setOrder] = useState(views.map((view) => view.id));
  const [hidden, setHidden] = useState(() => new Set(views.filter((view) => view.hidden).map((view) => view.id)));
  const act = useMutation({ mutationFn: (work: () => Promise<unknown>) => work(), onSuccess: () => queries.invalidateQueries({ queryKey: ['requests', 'views'] }) });
  const listed = [...order.flatMap((id) => views.filter((view) => view.id === id)), ...views.filter((view) => !order.includes(view.id))];
  const keep = (ids: string[], off: Set<string>) => {
    setOrder(ids);
    setHidden(off);
    act.mutate(() => requestsApi('PUT /view-order', { body: { items: ids.map((id) => ({ id, hidden: off.has(id) })) } }));
  };
  const up = (index: number) => {
    const ids = listed.map((view) => view.id);
    keep([...ids.slice(0, index - 1), ids[index]!, ids[index - 1]!, ...ids.slice(index + 1)], hidden);
  };
  const turn = (id: string) => keep(listed.map((view) => view.id), new Set(hidden.has(id) ? [...hidden].filter((each) => each !== id) : [...hidden, id]));
  return (
    <Dialog title="Arrange views" close={close}>
      {act.error ? <Refusal error={act.error} /> : null}
      <ul className="arrange">
        {listed.map((view, index) => (
          <li key={view.id}>
            <label className="inline">
              <input type="checkbox" checked={!hidden.has(view.id)} onChange={() => turn(view.id)} />
              <span>
                {view.name} <span className="quiet">{view.shared ? view.shared.name : 'mine'}</span>
              </span>
            </label>
            <span className="row">
              {index > 0 ? (
                <button type="button" className="plain" onClick={() => up(index)}>
                  Up<span className="skip"> {view.name}</span>
                </button>
              ) : null}
              {view.mayEdit ? (
                <>
                  <button type="button" className="plain" onClick={() => act.mutate(() => requestsApi('PUT /saved-views/{id}', { params: { id: view.id }, body: { name: view.name, filters: apiFilters(search) } }))}>
                    Hold the present filter<span className="skip"> in {view.name}</span>
                  </button>
                  <button type="button" className="plain" aria-label={`Remove the view ${view.name}`} onClick={() => act.mutate(() => requestsApi('DELETE /saved-views/{id}', { params: { id: view.id } }))}>
                    Remove
                  </button>
                </>
              ) : (
                <button type="button" className="plain" onClick={() => act.mutate(() => requestsApi('POST /saved-views/{id}/copy', { params: { id: view.id } }))}>
                  Copy<span className="skip"> {view.name}</span>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
