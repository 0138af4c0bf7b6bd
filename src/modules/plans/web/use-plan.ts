import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { plansApi } from './client.ts';

/** The plan whose id is in the address. */
export function usePlan() {
  const { id } = useParams({ strict: false }) as { id: string };
  return useQuery({ queryKey: ['plans', 'one', id], queryFn: () => plansApi('GET /plans/{id}', { params: { id } }), staleTime: 0 });
}
