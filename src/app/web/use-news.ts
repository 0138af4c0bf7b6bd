import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Keeps the pages fresh: news of a record asks again for what shows it. Reconnecting is the browser's own work. */
export function useNews(signedIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!signedIn) return undefined;
    const source = new EventSource('/api/v1/events');
    source.addEventListener('news', () => {
      for (const kind of ['requests', 'plans']) void queries.invalidateQueries({ queryKey: [kind] });
    });
    return () => source.close();
  }, [signedIn, queries]);
}
