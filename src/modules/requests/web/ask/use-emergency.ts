import { useQuery } from '@tanstack/react-query';
import { useSettled } from '../../../../ui/use-settled.ts';
import { requestsApi } from '../client.ts';

/** What the text reads like, if it reads like an emergency. */
export function useEmergency(text: string) {
  const settled = useSettled(text, 300);
  const query = useQuery({ queryKey: ['emergency', settled], queryFn: () => requestsApi('POST /emergency-checks', { body: { text: settled } }), enabled: settled.trim().length > 5, staleTime: 60_000 });
  return settled.trim().length > 5 ? query.data?.emergency : undefined;
}
