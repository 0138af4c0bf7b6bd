import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

/** The requests that serve a goal, and the way to tie one more. */
export function TiedRequests({ plan, goalId }: { plan: PlanReply; goalId: string }) {
  const [choosing, setChoosing] = useState(false);
  const queries = useQueryClient();
  const links = useQuery({ queryKey: ['plans', 'links', plan.id], queryFn: () => plansApi('GET /plans/{id}/links', { params: { id: plan.id }, query: { limit: 200 } }) });
  const untie = useMutation({ mutationFn: (linkId: string) => plansApi('DELETE /plans/{id}/links/{linkId}', { params: { id: plan.id, linkId } }), onSettled: () => queries.invalidateQueries({ queryKey: ['plans', 'links'] }) });
  const mine = (links.data?.items ?? []).filter((link) => link.goalId === goalId);
  const may = plan.abilities.tie.allowed;
  return (
    <div className="on-screen">
      {mine.length > 0 ? <h3>Requests that serve this goal</h3> : null}
      <ul className="plain">
        {mine.map((link) => (
          <li key={link.id}>
            <Link to="/requests/$id" params={{ id: link.request.id } as never}>
              R-{link.request.number} {link.request.summary}
            </Link>{' '}
            <span className="quiet">{link.request.closedAt ? 'closed' : link.request.status.replaceAll('_', ' ')}</span>{' '}
            {may ? (
              <button type="button" className="plain" onClick={() => untie.mutate(link.id)}>
                Untie<span className="skip"> R-{link.request.number}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <button type="button" className="plain" onClick={() => setChoosing(true)}>
          Tie a request to this goal
        </button>
      ) : null}
      {choosing ? <Choose plan={plan} goalId={goalId} close={() => setChoosing(false)} /> : null}
    </div>
  );
}

function Choose({ plan, goalId, close }: { plan: PlanReply; goalId: string; close: () => void }) {
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const queries = useQueryClient();
  const found = useQuery({ queryKey: ['plans', 'tieable', plan.id, q], queryFn: () => plansApi('GET /plans/{id}/tieable-requests', { params: { id: plan.id }, query: { q } }), placeholderData: (last) => last });
  const tie = useMutation({
    mutationFn: (requestId: string) => plansApi('POST /plans/{id}/parts/{partId}/links', { params: { id: plan.id, partId: goalId }, body: { requestId } }),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: ['plans', 'links'] });
    },
  });
  return (
    <Dialog title="Tie a request to this goal" close={close}>
      <label htmlFor="tie-words">A word of it, or its number</label>
      <input id="tie-words" data-first type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      {tie.error ? <Refusal error={tie.error} /> : null}
      <ul className="list">
        {(found.data?.items ?? []).map((request) => (
          <li key={request.id} className="row spread">
            <span>
              R-{request.number} {request.summary}
            </span>
            <button type="button" disabled={tie.isPending} onClick={() => tie.mutate(request.id)}>
              Tie<span className="skip"> R-{request.number}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.data?.items.length === 0 ? <p className="quiet">No request of the school has these words.</p> : null}
    </Dialog>
  );
}
