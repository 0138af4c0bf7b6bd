import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { TimeRange } from '../../../../ui/time-range.tsx';
import { useTimeRange } from '../../../../ui/use-time-range.ts';
import { requestsApi } from '../client.ts';

const groups = [
  ['person', 'Person'],
  ['function', 'Function'],
  ['region', 'Region'],
  ['department', 'Department'],
] as const;

/** Promises kept and missed, for who held them when they came due: the team's own mirror, not a ranking. */
export function KeptPage() {
  const { whole, ...range } = useTimeRange(30);
  const { from, to } = range;
  const [by, setBy] = useState<(typeof groups)[number][0]>('person');
  const query = useQuery({ queryKey: ['requests', 'kept', from, to, by], queryFn: () => requestsApi('GET /kept-promises', { query: { from, to, by } }), enabled: whole });
  return (
    <Page title="Service promises kept" lead="First answers, solutions and pieces, counted for who held them when they came due. In the order of names.">
      <div className="row">
        <TimeRange id="kept" label="From" {...range} />
        <div>
          <label htmlFor="kept-by">By</label>
          <select id="kept-by" value={by} onChange={(event) => setBy(event.target.value as typeof by)}>
            {groups.map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </div>
      </div>
      <QueryState query={query}>
        {({ items, total, endings }) => (
          <>
            <p>
              {total.n} promises: {total.met} met, {total.metLate} met late, {total.missed} missed. {endings.confirmed} requests were confirmed by the school; {endings.closedUnanswered} were closed without its answer.
            </p>
            <div className="scroll" tabIndex={0} role="region" aria-label="Promises by who held them">
              <table className="kept">
                <thead>
                  <tr>
                    <th scope="col">{groups.find(([value]) => value === by)![1]}</th>
                    <th scope="col" className="n">Met</th>
                    <th scope="col" className="n">Late</th>
                    <th scope="col" className="n">Missed</th>
                    <th scope="col" className="n">Of</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.id ?? item.name}>
                      <th scope="row">{item.name}</th>
                      <td className="n">{item.met}</td>
                      <td className="n">{item.metLate}</td>
                      <td className="n">{item.missed}</td>
                      <td className="n quiet">{item.n}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </QueryState>
    </Page>
  );
}
