import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { tiersApi } from '../client.ts';
import { ProposeForm } from './propose-form.tsx';

/** The need index behind the tiers: its version in force, its last computation, and what whoever may does with it. */
export function Indexes({ mayPropose }: { mayPropose: boolean }) {
  const indexes = useQuery({ queryKey: ['tiers', 'indexes'], queryFn: () => tiersApi('GET /need-indexes') });
  const dates = useDates();
  const queries = useQueryClient();
  const [proposing, setProposing] = useState<{ id: string; runId: string }>();
  const begin = useMutation({ mutationFn: () => tiersApi('POST /need-indexes', { body: { name: 'Need index' } }), onSuccess: () => queries.invalidateQueries() });
  const compute = useMutation({ mutationFn: (id: string) => tiersApi('POST /need-indexes/{id}/runs', { params: { id }, body: {} }), onSuccess: () => queries.invalidateQueries() });
  return (
    <>
      <h2>The need index</h2>
      <QueryState query={indexes}>
        {({ items, abilities }) => (
          <>
            {items.length === 0 ? <p>There is none yet.</p> : null}
            {items.map((index) => (
              <div key={index.id}>
                <p>
                  <Link to={'/need-indexes/$id' as never} params={{ id: index.id } as never}>
                    {index.name}
                  </Link>
                  : {index.published ? `version ${index.published} in force since ${dates.fullDay(index.validFrom!)}` : 'nothing published yet'}
                  {index.draft ? `, version ${index.draft} is a draft` : ''}.{' '}
                  {index.lastRun ? `Computed ${dates.when(index.lastRun.computedAt)} (computation ${index.lastRun.number}).` : 'Not computed yet.'}
                </p>
                <p className="row">
                  {abilities.compute.allowed && index.published ? (
                    <button type="button" disabled={compute.isPending} onClick={() => compute.mutate(index.id)}>
                      Compute the index
                    </button>
                  ) : null}
                  {mayPropose && index.lastRun ? (
                    <button type="button" onClick={() => setProposing({ id: index.id, runId: index.lastRun!.id })}>
                      Propose tiers from it
                    </button>
                  ) : null}
                </p>
              </div>
            ))}
            {items.length === 0 && abilities.draft.allowed ? (
              <button type="button" className="main" disabled={begin.isPending} onClick={() => begin.mutate()}>
                Begin a need index
              </button>
            ) : null}
            {compute.data ? (
              <p role="status">
                Computed for {compute.data.computed} schools{compute.data.refused > 0 ? `; ${compute.data.refused} have no index, each with its reason` : ''}.
              </p>
            ) : null}
            {(begin.error ?? compute.error) ? <Refusal error={(begin.error ?? compute.error)!} /> : null}
          </>
        )}
      </QueryState>
      {proposing ? <ProposeForm {...proposing} close={() => setProposing(undefined)} /> : null}
    </>
  );
}
