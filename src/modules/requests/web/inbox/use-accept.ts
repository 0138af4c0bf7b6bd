import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotice } from '../../../../ui/notices.tsx';
import type { InboxReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

type Item = InboxReply['items'][number];

/** Accepts an offer, or takes on what was routed to me; said afterwards with the way back. */
export function useAccept(): (item: Item) => void {
  const say = useNotice();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['requests'] });
  const accept = useMutation({
    mutationFn: async ({ offer, request }: Item): Promise<() => Promise<unknown>> => {
      if (offer) {
        const params = { id: offer.id };
        await requestsApi('POST /handoffs/{id}/answer', { params, body: { answer: 'accepted' } });
        return () => requestsApi('POST /handoffs/{id}/undoing', { params, body: {} });
      }
      const taking = await requestsApi('POST /requests/{id}/taking', { params: { id: request.id } });
      return () => requestsApi('DELETE /takings/{id}', { params: taking });
    },
    onSuccess: async (undo, { offer, request }) => {
      say(offer ? `R-${request.number} is yours.` : `You take on R-${request.number}.`, () => undo().finally(again));
      await again();
    },
    onError: async (error) => {
      say(error.message);
      await again();
    },
  });
  return (item) => accept.mutate(item);
}
