import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '../../../../ui/query-state.tsx';
import { TimeRange } from '../../../../ui/time-range.tsx';
import { useTimeRange } from '../../../../ui/use-time-range.ts';
import { plansApi } from '../client.ts';

/** Of what schools asked, how much serves a goal of a plan. No order, no grade: a school reads its own alone. */
export function StrategicShare() {
  const [open, setOpen] = useState(false);
  const { whole, ...range } = useTimeRange(90);
  const { from, to } = range;
  const query = useQuery({ queryKey: ['plans', 'share', from, to], queryFn: () => plansApi('GET /strategic-shares', { query: { from, to } }), enabled: whole && open });
  const percent = (value: number) => `${Math.round(value)} %`;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How much of what schools ask serves a plan</summary>
      <TimeRange id="share" label="Asked from" {...range} />
      {open ? (
        <QueryState query={query}>
          {({ items }) => items.length === 0 ? <p className="quiet">Told to who leads the district, to each region of its own, and to a leader of the own school.</p> : (
            <div className="scroll" tabIndex={0} role="region" aria-label="Requests tied to a goal">
              <table>
                <caption>Requests that are tied to a goal, of all that were asked, with what chance alone would allow.</caption>
                <thead>
                  <tr>
                    <th scope="col">Where</th>
                    <th scope="col" className="n">Share</th>
                    <th scope="col" className="n">Likely between</th>
                    <th scope="col" className="n">Tied</th>
                    <th scope="col" className="n">Asked</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={`${item.of} ${item.id}`}>
                      <th scope="row">
                        {item.name}
                        {item.of === 'own_school' ? <span className="quiet">, seen by you alone</span> : null}
                      </th>
                      {item.share ? (
                        <>
                          <td className="n">{percent(item.share.value)}</td>
                          <td className="n quiet">
                            {percent(item.share.low)} and {percent(item.share.high)}
                          </td>
                        </>
                      ) : (
                        <td className="n quiet" colSpan={2}>
                          {item.because}
                        </td>
                      )}
                      <td className="n">{item.tied ?? '–'}</td>
                      <td className="n">{item.requests ?? '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </QueryState>
      ) : null}
    </details>
  );
}
