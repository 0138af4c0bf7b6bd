import { useQuery } from '@tanstack/react-query';
import { tiersApi } from './client.ts';

/** The tiers of the district, and the name of one by its key; the key itself while they are on their way. */
export function useTiers() {
  const query = useQuery({ queryKey: ['tiers', 'all'], queryFn: () => tiersApi('GET /tiers') });
  const nameOf = (key: string | null | undefined) => (key === null || key === undefined || key === 'none' ? 'No tier' : (query.data?.tiers.find((tier) => tier.key === key)?.name ?? key));
  return { query, nameOf, levelOf: (key: string) => query.data?.tiers.find((tier) => tier.key === key)?.level ?? 0 };
}
