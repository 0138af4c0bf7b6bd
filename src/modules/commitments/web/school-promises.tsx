import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { QueryState } from '../../../ui/query-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { commitmentsApi } from './client.ts';
import { PromiseLine } from './promise-line.tsx';

const states = [
  ['open', 'Open, the late ones too'],
  ['late', 'Late'],
  ['ended', 'Kept or dropped'],
  ['all', 'All'],
] as const;
const directions = [
  ['to_school', 'The district owes the school'],
  ['by_school', 'The school owes the district'],
] as const;

/** For the pages of a school: what is owed to it and what it owes. */
export function SchoolPromises({ schoolId }: { schoolId: string }) {
  const { state = 'open' } = useSearch({ strict: false }) as { state?: (typeof states)[number][0] };
  const navigate = useNavigate();
  return (
    <>
      <div className="row on-screen">
        <div>
          <label htmlFor="promise-state">Show</label>
          <select id="promise-state" value={state} onChange={(event) => void navigate({ to: '.', search: { state: event.target.value } as never, replace: true })}>
            {states.map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </div>
      </div>
      {directions.map(([direction, title]) => (
        <OneWay key={direction} title={title} query={{ schoolId, direction, state }} />
      ))}
    </>
  );
}

function OneWay({ title, query }: { title: string; query: { schoolId: string; direction: 'to_school' | 'by_school'; state: (typeof states)[number][0] } }) {
  const list = useInfiniteQuery({
    queryKey: ['commitments', 'school', query],
    queryFn: ({ pageParam }) => commitmentsApi('GET /commitments', { query: { ...query, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <QueryState query={list}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <p className="quiet">{query.state === 'late' ? 'Nothing is late.' : 'There is none.'}</p>;
          return (
            <>
              <ul className="list">
                {rows.map((row) => (
                  <li key={row.id}>
                    <PromiseLine row={row} withSchool={false} />
                  </li>
                ))}
              </ul>
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
