import '../overview.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { QueryState } from '../../../../ui/query-state.tsx';
import { ShowMore } from '../../../../ui/show-more.tsx';
import type { Happening } from '../../contract.ts';
import { overviewApi } from '../client.ts';
import { SchoolFrame } from '../school/school-frame.tsx';
import { HappeningLine } from './happening-line.tsx';

const kinds = [
  [undefined, 'Everything'],
  ['leader', 'Leaders'],
  ['region', 'Regions'],
  ['tier', 'Tiers'],
  ['promise', 'Promises'],
  ['visit', 'Visits'],
  ['requests', 'Requests'],
] as const;

/** What happened at a school by date. It belongs to the school, whoever led it. */
export function HistoryPage() {
  return <SchoolFrame lead="What happened here, whoever led the school. Nothing confidential is in it." content={History} />;
}

function History({ schoolId }: { schoolId: string }) {
  const { kind } = useSearch({ strict: false }) as { kind?: Happening['kind'] };
  const navigate = useNavigate();
  const history = useInfiniteQuery({
    queryKey: ['overview', 'history', schoolId, kind],
    queryFn: ({ pageParam }) => overviewApi('GET /schools/{id}/history', { params: { id: schoolId }, query: { ...(kind ? { kind } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (last) => last,
  });
  const change = (next: string) => void navigate({ to: '.', search: { kind: next || undefined } as never, replace: true });
  return (
    <>
      <div className="row on-screen">
        <div>
          <label htmlFor="history-kind">Show</label>
          <select id="history-kind" value={kind ?? ''} onChange={(event) => change(event.target.value)}>
            {kinds.map(([value, word]) => (
              <option key={word} value={value ?? ''}>
                {word}
              </option>
            ))}
          </select>
        </div>
      </div>
      <QueryState query={history}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              {items.length === 0 ? <p role="status">Nothing of this kind is on record.</p> : null}
              {[...Map.groupBy(items, ({ on }) => on.slice(0, 4))].map(([year, own]) => (
                <section key={year} aria-label={year}>
                  <h2>{year}</h2>
                  <ol className="happenings">
                    {own.map((item) => (
                      <HappeningLine key={item.key} item={item} />
                    ))}
                  </ol>
                </section>
              ))}
              <ShowMore list={history} />
              <p className="on-screen quiet">
                Its tiers in full: <Link to={'/schools/$id/tier' as never} params={{ id: schoolId } as never}>why this tier</Link>.
              </p>
            </>
          );
        }}
      </QueryState>
    </>
  );
}
