import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '../../../ui/query-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { AskedItem } from './asked-item.tsx';
import { demandsApi } from './client.ts';
import { MinutesBar } from './minutes-bar.tsx';

/** What the centre asks of the school one leads: the week's minutes, then each demand, the next due first. */
export function AskedOfUs() {
  const [state, setState] = useState<'open' | 'answered'>('open');
  const counts = useQuery({ queryKey: ['demands', 'counts'], queryFn: () => demandsApi('GET /demand-counts') });
  const list = useInfiniteQuery({
    queryKey: ['demands', 'asked', state],
    queryFn: ({ pageParam }) => demandsApi('GET /demand-answers', { query: { schoolId: 'mine', state, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <>
      {counts.data ? <MinutesBar minutes={counts.data.minutesThisWeek} budget={counts.data.budget} /> : null}
      <div className="filters" role="group" aria-label="Which">
        {(['open', 'answered'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={state === each} onClick={() => setState(each)}>
            {each === 'open' ? 'To do' : 'Answered'}
          </button>
        ))}
      </div>
      <QueryState query={list}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          const tasks = rows.filter(({ minutes }) => minutes > 0);
          const notices = rows.filter(({ minutes }) => minutes === 0);
          const named = new Set(rows.map(({ school }) => school.id)).size > 1;
          return (
            <>
              {tasks.length === 0 ? <p role="status">{state === 'open' ? 'The district asks nothing of you right now.' : 'Nothing was answered yet.'}</p> : null}
              <ul className="asked" hidden={tasks.length === 0}>
                {tasks.map((row) => (
                  <AskedItem key={`${row.demand.id} ${row.school.id}`} row={row} named={named} />
                ))}
              </ul>
              {notices.length > 0 ? (
                <>
                  <h2>To know, nothing to do</h2>
                  <ul className="asked">
                    {notices.map((row) => (
                      <AskedItem key={`${row.demand.id} ${row.school.id}`} row={row} named={named} />
                    ))}
                  </ul>
                </>
              ) : null}
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
    </>
  );
}
