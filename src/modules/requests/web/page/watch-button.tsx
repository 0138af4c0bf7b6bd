import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useActs } from '../../../../ui/acts/use-acts.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** Keeps the request in my view, or no more. */
export function WatchButton({ request: { id, watching } }: { request: RequestReply }) {
  const queries = useQueryClient();
  const turn = useMutation({
    mutationFn: () => (watching ? requestsApi('DELETE /requests/{id}/watch', { params: { id } }) : requestsApi('PUT /requests/{id}/watch', { params: { id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
  const word = watching ? 'Watch it no more' : 'Watch it';
  useActs([{ name: word, shortcut: 'watch', run: () => turn.mutate() }]);
  return (
    <button type="button" aria-keyshortcuts="v" disabled={turn.isPending} onClick={() => turn.mutate()}>
      {word}
    </button>
  );
}
