import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { requestsApi } from './client.ts';

/** Keeps the requests of a school in my view, of those that I see anyway. */
export function SchoolWatch({ schoolId }: { schoolId: string }) {
  const queries = useQueryClient();
  const params = { id: schoolId };
  const key = ['requests', 'school watch', schoolId];
  const watch = useQuery({ queryKey: key, queryFn: () => requestsApi('GET /schools/{id}/watch', { params }) });
  const watching = watch.data?.watching ?? false;
  const turn = useMutation({ mutationFn: () => (watching ? requestsApi('DELETE /schools/{id}/watch', { params }) : requestsApi('PUT /schools/{id}/watch', { params })), onSettled: () => queries.invalidateQueries({ queryKey: ['requests'] }) });
  return (
    <button type="button" disabled={turn.isPending || !watch.data} onClick={() => turn.mutate()}>
      {watching ? 'Watch it no more' : 'Watch this school'}
    </button>
  );
}
