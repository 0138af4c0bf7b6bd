import { useQuery } from '@tanstack/react-query';
import { overviewApi } from '../client.ts';

/** The whole of a school, asked once for its page and for the frame of its other pages. */
export function useSchoolOverview(id: string) {
  return useQuery({ queryKey: ['overview', 'school', id], queryFn: () => overviewApi('GET /schools/{id}/overview', { params: { id } }) });
}
