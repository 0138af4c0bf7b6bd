import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { commitmentsApi } from './client.ts';
import { PromiseLine } from './promise-line.tsx';

/** What was promised in one record, both ways, and the button by which one promises more. */
export function SourcePromises({ sourceId, promise }: { sourceId: string; promise: ReactNode }) {
  const list = useQuery({ queryKey: ['commitments', 'source', sourceId], queryFn: () => commitmentsApi('GET /commitments', { query: { sourceId, state: 'all' } }) });
  const items = list.data?.items ?? [];
  if (items.length === 0) return promise;
  return (
    <>
      <h2>Promised here</h2>
      <ul className="list">
        {items.map((row) => (
          <li key={row.id}>
            <PromiseLine row={row} withSchool={false} />
          </li>
        ))}
      </ul>
      {promise}
    </>
  );
}
