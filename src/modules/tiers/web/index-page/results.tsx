import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { NeedIndexReply, ResultsReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';
import { useTiers } from '../tier-name.tsx';

const pageSize = 100;

/** Every school with its index, its tier, and how often it stays there when weights are drawn at random. */
export function Results({ index }: { index: NeedIndexReply }) {
  const dates = useDates();
  const { nameOf, levelOf } = useTiers();
  const { from = 0 } = useSearch({ strict: false }) as { from?: number };
  const offset = Number(from) || 0;
  const query = useQuery({ queryKey: ['tiers', 'results', index.id, offset], queryFn: () => tiersApi('GET /need-indexes/{id}/results', { params: { id: index.id }, query: { limit: pageSize, offset } }), placeholderData: (last) => last });
  const to = (next: number) => ({ to: '/need-indexes/$id' as never, params: { id: index.id } as never, search: (next > 0 ? { from: next } : {}) as never });
  return (
    <QueryState query={query}>
      {({ run, stands, items, total, counts }) =>
        run === null ? (
          <p className="quiet">Not computed yet. Publish a version of the formula, then compute it on the page of tiers.</p>
        ) : (
          <>
            <p>
              Computation {run.number} by version {run.version}, {dates.when(run.computedAt)}: {Object.entries(counts).toSorted(([a], [b]) => levelOf(b) - levelOf(a)).map(([key, n]) => `${n} ${nameOf(key)}`).join(', ')}.
            </p>
            {stands ? null : <p className="notice">A figure that this computation used may no longer be shown. Its figures are withheld until it is computed again; the tiers stay.</p>}
            <div className="scroll" tabIndex={0} role="region" aria-label="Schools by need">
              <table className="working">
                <caption>
                  From most need. The bar shows in which tiers {run.draws.toLocaleString('en-US')} draws of random weights put it (seed {run.seed}); a school between two tiers is no firm finding.
                </caption>
                <thead>
                  <tr>
                    <th scope="col" className="n">Rank</th>
                    <th scope="col">School</th>
                    <th scope="col" className="n">Index</th>
                    <th scope="col">Tier</th>
                    <th scope="col">Under random weights</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <tr key={row.school.id}>
                      <td className="n">{row.rank ?? '–'}</td>
                      <th scope="row">
                        <Link to={'/schools/$id/tier' as never} params={{ id: row.school.id } as never}>
                          {row.school.name}
                        </Link>
                        {row.refusal ? <div className="where">{row.refusal}</div> : null}
                      </th>
                      <td className="n">{row.need === null ? '–' : row.need.toFixed(decimalsOf(items))}</td>
                      <td>{nameOf(row.tier)}</td>
                      <td>{row.stability ? <Draws row={row} levelOf={levelOf} /> : '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p className="row">
              {offset > 0 ? <Link {...to(offset - pageSize)}>Before</Link> : null}
              {offset + items.length < total ? <Link {...to(offset + pageSize)}>Next {Math.min(pageSize, total - offset - items.length)}</Link> : null}
            </p>
          </>
        )
      }
    </QueryState>
  );
}

/** As many decimals as the finest figure has, so that they stand below each other. */
function decimalsOf(items: ResultsReply['items']): number {
  return Math.max(0, ...items.map(({ need }) => String(need ?? '').split('.')[1]?.length ?? 0));
}

function Draws({ row: { tier, stability }, levelOf }: { row: ResultsReply['items'][number]; levelOf: (key: string) => number }) {
  const { tiers, rankLow, rankHigh } = stability!;
  const own = Math.round((tiers[tier ?? ''] ?? 0) * 100);
  const parts = Object.entries(tiers).toSorted(([a], [b]) => levelOf(b) - levelOf(a));
  return (
    <>
      <span className="draws" aria-hidden="true">
        {parts.map(([key, share]) => (
          <span key={key} className={`at-${levelOf(key)}`} style={{ width: `${share * 100}%` }} />
        ))}
      </span>
      <span className="where">
        {own} % in its tier, rank {rankLow === rankHigh ? rankLow : `${rankLow} to ${rankHigh}`}
      </span>
    </>
  );
}
