import './catalog.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotice } from '../../../../ui/notices.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { requestsApi } from '../client.ts';
import { ChecklistForm } from './checklist-form.tsx';
import { ItemForm } from './item-form.tsx';
import { PromiseForm } from './promise-form.tsx';

type Open = { kind: 'item' | 'promise' | 'checklist'; id?: string };

/** What schools can ask for, by function, with what is promised; heads of the owning departments keep it true. */
export function CatalogPage() {
  const dates = useDates();
  const say = useNotice();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const query = useQuery({ queryKey: ['catalog', 'all'], queryFn: () => requestsApi('GET /catalog-items', { query: { limit: 200 } }) });
  const template = useMutation({
    mutationFn: () => requestsApi('POST /catalog-items/template'),
    onSuccess: async ({ added, withoutFunction }) => {
      say(`${added} added.${withoutFunction.length > 0 ? ` ${withoutFunction.length} left out: the district has no function for them yet.` : ''}`);
      await queries.invalidateQueries({ queryKey: ['catalog'] });
    },
  });
  const mayAddTo = query.data?.mayAddTo ?? [];
  const add =
    mayAddTo.length > 0 ? (
      <button type="button" className="main" onClick={() => setOpen({ kind: 'item' })}>
        Add something to ask for
      </button>
    ) : null;
  return (
    <Page title="Service catalogue" lead="Plain words in, the right person out. A changed promise holds for what is asked from its day on; older requests keep theirs." actions={add}>
      {template.error ? <Refusal error={template.error} /> : null}
      <QueryState query={query}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p>
                Nothing can be asked for by name yet; every question goes to the region’s operations.{' '}
                <button type="button" disabled={template.isPending} onClick={() => template.mutate()}>
                  Load the template
                </button>
              </p>
            ) : null}
            {[...new Map(items.map((item) => [item.function.id, item.function])).values()].map((each) => (
              <section key={each.id} aria-labelledby={each.id}>
                <h2 id={each.id}>{each.name}</h2>
                <ul className="list catalog">
                  {items
                    .filter((item) => item.function.id === each.id)
                    .map((item) => (
                      <li key={item.id}>
                        <span>
                          <strong>{item.name}</strong>
                          <br />
                          <span className="quiet">{item.description}</span>
                          {item.regionMayDecide ? <span className="quiet"> The region decides itself: {item.regionMayDecide}</span> : null}
                        </span>
                        <span className="quiet">{item.promise ? `First answer in ${dates.minutes(item.promise.firstAnswerMinutes)}, solved in ${dates.minutes(item.promise.resolutionMinutes)} of school time` : 'Nothing promised yet'}</span>
                        {item.mayEdit ? (
                          <span className="row">
                            <button type="button" className="plain" onClick={() => setOpen({ kind: 'item', id: item.id })}>
                              Edit<span className="skip"> {item.name}</span>
                            </button>
                            <button type="button" className="plain" onClick={() => setOpen({ kind: 'promise', id: item.id })}>
                              Promise<span className="skip"> of {item.name}</span>
                            </button>
                            <button type="button" className="plain" onClick={() => setOpen({ kind: 'checklist', id: item.id })}>
                              Checklist<span className="skip"> of {item.name}</span>
                            </button>
                          </span>
                        ) : null}
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </QueryState>
      {open?.kind === 'item' ? <ItemForm id={open.id} functions={mayAddTo} close={() => setOpen(undefined)} /> : null}
      {open?.kind === 'checklist' && open.id ? <ChecklistForm id={open.id} close={() => setOpen(undefined)} /> : null}
      {open?.kind === 'promise' && open.id ? <PromiseForm id={open.id} close={() => setOpen(undefined)} /> : null}
    </Page>
  );
}
