import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** Who was brought in, and sees this one request by that. */
export function Collaborators({ request: { id, collaborators, abilities } }: { request: RequestReply }) {
  const queries = useQueryClient();
  const end = useMutation({ mutationFn: (personId: string) => requestsApi('DELETE /requests/{id}/collaborators/{personId}', { params: { id, personId } }), onSettled: () => queries.invalidateQueries({ queryKey: ['requests'] }) });
  if (collaborators.length === 0) return null;
  return (
    <>
      <h2>Brought in</h2>
      <ul className="plain">
        {collaborators.map((person) => (
          <li key={person.id}>
            {person.name}{' '}
            {abilities.bring_in.allowed ? (
              <button type="button" className="plain" disabled={end.isPending} onClick={() => end.mutate(person.id)}>
                Not needed any more<span className="skip"> {person.name}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
