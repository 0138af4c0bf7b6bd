import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { requestsApi } from '../client.ts';

/** Who takes part from outside, for both sides to know who listens. */
export function GuestsFact({ id }: { id: string }) {
  const dates = useDates();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['requests', 'guests', id], queryFn: () => requestsApi('GET /requests/{id}/guests', { params: { id } }) });
  const end = useMutation({ mutationFn: (guestId: string) => requestsApi('DELETE /guests/{id}', { params: { id: guestId } }), onSettled: () => queries.invalidateQueries({ queryKey: ['requests', 'guests', id] }) });
  const guests = query.data?.items ?? [];
  if (guests.length === 0) return null;
  return (
    <>
      <h2>Guests</h2>
      <ul className="plain">
        {guests.map((guest) => (
          <li key={guest.id}>
            {guest.name} <span className="quiet">{guest.email}, invited by {guest.invitedBy}, until {dates.when(guest.expiresAt)}</span>
            {guest.mayEnd ? (
              <button type="button" className="plain" disabled={end.isPending} onClick={() => end.mutate(guest.id)}>
                End {guest.name}’s part
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {end.error ? <Refusal error={end.error} /> : null}
    </>
  );
}
