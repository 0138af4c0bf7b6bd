import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Which pages show what, where it is not requests. */
const shownBy: Record<string, string> = { 'commitment.': 'commitments', 'plan.': 'plans', 'demand.': 'demands', 'digest.': 'demands', 'visit.': 'visits' };

/** Keeps the pages fresh: news of a record asks again for what shows it. Reconnecting is the browser's own work. */
export function useNews(signedIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!signedIn) return undefined;
    const source = new EventSource('/api/v1/events');
    source.addEventListener('news', ({ data }: MessageEvent<string>) => {
      const { type } = JSON.parse(data) as { type: string };
      const about = Object.entries(shownBy).find(([start]) => type.startsWith(start))?.[1] ?? 'requests';
      for (const shown of [about, 'overview']) void queries.invalidateQueries({ queryKey: [shown] });
    });
    return () => source.close();
  }, [signedIn, queries]);
}
