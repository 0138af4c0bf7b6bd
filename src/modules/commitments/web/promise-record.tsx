import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeRange } from '../../../ui/time-range.tsx';
import { useTimeRange } from '../../../ui/use-time-range.ts';
import { commitmentsApi } from './client.ts';

const groups = ['region', 'department', 'school'] as const;
const columns = [
  ['kept', 'Kept'],
  ['keptMoved', 'Kept, moved'],
  ['keptLate', 'Kept late'],
  ['dropped', 'Dropped'],
  ['late', 'Late'],
  ['open', 'Open'],
] as const;

/** How the promises due in a time stand, counted from the same rows as the lists, in the order of names. */
export function PromiseRecord() {
  const [by, setBy] = useState<(typeof groups)[number]>('region');
  const { whole, ...range } = useTimeRange(90);
  const { from, to } = range;
  const ledger = useQuery({ queryKey: ['commitments', 'ledger', by, from, to], queryFn: () => commitmentsApi('GET /commitment-ledgers', { query: { by, from, to } }), enabled: whole });
  return (
    <section aria-labelledby="record">
      <h2 id="record">How the district kept its word</h2>
      <div className="row">
        <TimeRange id="record" label="Due from" {...range} />
        <div>
          <label htmlFor="record-by">By</label>
          <select id="record-by" value={by} onChange={(event) => setBy(event.target.value as typeof by)}>
            {groups.map((group) => (
              <option key={group} value={group}>
                {group[0]!.toUpperCase() + group.slice(1)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <QueryState query={ledger}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">No promise was due in this time.</p>
          ) : (
            <div className="scroll" tabIndex={0} role="region" aria-label="How promises were kept">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{by[0]!.toUpperCase() + by.slice(1)}</th>
                    {[...columns.map(([, word]) => word), 'Of'].map((word) => (
                      <th key={word} scope="col" className="n">
                        {word}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.id ?? item.name}>
                      <th scope="row">{item.name}</th>
                      {columns.map(([key]) => (
                        <td key={key} className="n">
                          {item[key]}
                        </td>
                      ))}
                      <td className="n quiet">{item.n}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryState>
    </section>
  );
}
