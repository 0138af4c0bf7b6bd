import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { TimeRange } from '../../../../ui/time-range.tsx';
import { useTimeRange } from '../../../../ui/use-time-range.ts';
import type { ShareReply } from '../../contract.ts';
import { overviewApi } from '../client.ts';

const kinds = [
  { key: 'requests', name: 'Requests' },
  { key: 'visits', name: 'Visits' },
  { key: 'hours', name: 'Hours of support' },
] as const;
type Kind = (typeof kinds)[number]['key'];

/** Of support, how much serves a goal of a plan. No order, no grade: a school reads its own alone. */
export function StrategicSharePage() {
  const { whole, ...range } = useTimeRange(90);
  const { from, to } = range;
  const query = useQuery({ queryKey: ['overview', 'share', from, to], queryFn: () => overviewApi('GET /strategic-shares', { query: { from, to } }), enabled: whole, placeholderData: (last) => last });
  return (
    <Page title="Support that serves plans" lead="How much of what schools ask, and of the visits and hours that reach them, is tied to a goal of their improvement plan. It grades nobody: some needs of a school have no goal, and are met all the same.">
      <div className="row">
        <TimeRange id="share" label="From" {...range} />
      </div>
      <QueryState query={query}>
        {({ items }) => (items.length === 0 ? <p role="status">This is told to who leads the district, to each region of its own, and to a leader of the own school.</p> : kinds.map(({ key, name }) => <Shares key={key} items={items} kind={key} name={name} />))}
      </QueryState>
    </Page>
  );
}

function Shares({ items, kind, name }: { items: ShareReply['items']; kind: Kind; name: string }) {
  const count = (value: number | null) => (value === null ? '–' : value.toLocaleString('en-US', { maximumFractionDigits: 0 }));
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={`${name} tied to a goal, table`}>
        <table>
          <caption>{captionOf(items, kind, name)}</caption>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col" className="n">Share</th>
              <th scope="col" className="n">Likely between</th>
              <th scope="col" className="n">Tied</th>
              <th scope="col" className="n">All</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ of, id, name: where, [kind]: cell }) => (
              <tr key={`${of} ${id}`}>
                <th scope="row">
                  {where}
                  {of === 'own_school' ? <span className="quiet">, seen by you alone</span> : null}
                </th>
                {cell.share ? (
                  <>
                    <td className="n">{percent(cell.share.value)}</td>
                    <td className="n quiet">{cell.share.low === null || cell.share.high === null ? 'cannot be told' : `${percent(cell.share.low)} and ${percent(cell.share.high)}`}</td>
                  </>
                ) : (
                  <td className="n quiet" colSpan={2}>
                    {cell.because}
                  </td>
                )}
                <td className="n">{count(cell.tied)}</td>
                <td className="n">{count(cell.all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function percent(value: number): string {
  return `${Math.round(value)} %`;
}

/** The first line in words; it says no more than the numbers. */
function captionOf(items: ShareReply['items'], kind: Kind, name: string): string {
  const first = items[0]!;
  const { share } = first[kind];
  const plain = `${name} that are tied to a goal, of all.`;
  return share ? `${plain} ${first.name}: ${percent(share.value)}.` : plain;
}
