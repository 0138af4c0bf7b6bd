import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { QueryState } from '../../../ui/query-state.tsx';
import { commitmentsApi } from './client.ts';
import { PromiseLine } from './promise-line.tsx';

const shown = 20;

/** For the page of a school: what is owed to it and what it owes, open ones, the next due first. */
export function SchoolPromises({ schoolId }: { schoolId: string }) {
  const list = useQuery({ queryKey: ['commitments', 'school', schoolId], queryFn: () => commitmentsApi('GET /commitments', { query: { schoolId, limit: 50 } }) });
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">Promises</h2>
      <QueryState query={list}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p className="quiet">None is open.</p> : null}
            {(['to_school', 'by_school'] as const).map((direction) => {
              const rows = items.filter((row) => row.direction === direction).slice(0, shown);
              if (rows.length === 0) return null;
              return (
                <div key={direction}>
                  <h3>{direction === 'to_school' ? 'The district owes the school' : 'The school owes the district'}</h3>
                  <ul className="list">
                    {rows.map((row) => (
                      <li key={row.id}>
                        <PromiseLine row={row} withSchool={false} />
                      </li>
                    ))}
                  </ul>
                </div>
              );
            })}
            <p>
              <Link to="/promises" search={{ schoolId, state: 'all' } as never}>
                All promises, the ended ones too
              </Link>
            </p>
          </>
        )}
      </QueryState>
    </section>
  );
}
