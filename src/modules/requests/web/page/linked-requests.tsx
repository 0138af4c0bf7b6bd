import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { statusWords } from '../status-words.ts';
import { linkWords } from './words.ts';

/** What a request hangs together with; each of it can be undone by whoever answers for the request. */
export function LinkedRequests({ request }: { request: RequestReply }) {
  const queries = useQueryClient();
  const say = useNotice();
  const undo = useMutation({
    mutationFn: (id: string) => requestsApi('DELETE /request-links/{id}', { params: { id } }),
    onSuccess: async () => {
      say('Undone.');
      await queries.invalidateQueries();
    },
  });
  const { links, abilities } = request;
  if (links.length === 0) return null;
  const mayUndo = (link: RequestReply['links'][number]) => link.direction === 'to' && (link.kind === 'merged_into' ? abilities.unmerge.allowed : abilities.join.allowed);
  return (
    <>
      <h2>Hangs together with</h2>
      <ul className="plain">
        {links.map((link) => (
          <li key={link.id} className="row spread">
            <span>
              {linkWords[link.kind][link.direction]}{' '}
              <Link to="/requests/$id" params={{ id: link.request.id } as never}>
                R-{link.request.number} {link.request.summary}
              </Link>{' '}
              <span className="quiet">{statusWords[link.request.status]}</span>
            </span>
            {mayUndo(link) ? (
              <button type="button" className="text" disabled={undo.isPending} aria-label={`Undo: ${linkWords[link.kind][link.direction]} R-${link.request.number}`} onClick={() => undo.mutate(link.id)}>
                Undo
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {undo.error ? <Refusal error={undo.error} /> : null}
    </>
  );
}
