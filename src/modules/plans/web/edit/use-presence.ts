import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

const everyMs = 4_000;

/** Says that I write and where, learns who else does; and asks for the text again when somebody else changed it. */
export function usePresence(plan: PlanReply) {
  const [partId, setPartId] = useState<string | null>(null);
  const queries = useQueryClient();
  const presence = useQuery({
    queryKey: ['plan presence', plan.id, partId],
    queryFn: () => plansApi('POST /plans/{id}/presence', { params: { id: plan.id }, body: { partId } }),
    refetchInterval: everyMs,
    placeholderData: (last) => last,
    staleTime: 0,
  });
  const seen = presence.data;
  const now = seen ? `${seen.state} ${seen.touchedAt}` : undefined;
  const shown = `${plan.state} ${plan.touchedAt}`;
  useEffect(() => {
    if (now !== undefined && now !== shown) void queries.invalidateQueries({ queryKey: ['plans', 'one', plan.id] });
  }, [now, shown, queries, plan.id]);
  return { others: seen?.others ?? [], entered: setPartId };
}
