import './equity.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeRange } from '../../../ui/time-range.tsx';
import { useTimeRange } from '../../../ui/use-time-range.ts';
import type { EquityReply } from '../contract.ts';
import { overviewApi } from './client.ts';
import { Fairness } from './fairness.tsx';
import { FigureCell } from './figure-cell.tsx';

/** Whether schools are served alike, and those that need more get more; each figure with its n and its limits. */
export function EquityPage() {
  const { whole, ...range } = useTimeRange(180);
  const { from, to } = range;
  const query = useQuery({ queryKey: ['overview', 'equity', from, to], queryFn: () => overviewApi('GET /equity-of-service', { query: { from, to } }), enabled: whole, placeholderData: (last) => last });
  return (
    <Page title="Equity of service" lead="Are schools answered alike, and does support go where need is? Groups stand in a fixed order: this is no ranking.">
      <div className="row">
        <TimeRange id="equity" label="Asked from" {...range} />
      </div>
      <QueryState query={query}>{(data) => <Equity data={data} />}</QueryState>
    </Page>
  );
}

function Equity({ data }: { data: EquityReply }) {
  return (
    <>
      <p role="status">
        {data.requests.toLocaleString('en-US')} requests of the {data.schools} schools that you see. {data.notRecorded.map(({ sentence }) => sentence).join(' ')}
      </p>
      {data.fairness ? <Fairness fairness={data.fairness} /> : null}
      <h2>Who got less than was promised</h2>
      {data.less.length === 0 ? (
        <p>No school’s share of kept promises lies below what chance would give around the share of all.</p>
      ) : (
        <>
          <p className="quiet">Schools whose share of kept promises lies below what chance would give around the share of all (limits of 99.8 %), by name.</p>
          <ul className="list">
            {data.less.map((row) => (
              <li key={row.school.id}>
                <Link className="item" to="/schools/$id" params={{ id: row.school.id } as never}>
                  <span className="title">{row.school.name}</span>
                  <span className="facts">
                    {row.met} of {row.promised} promises kept, {Math.round((100 * row.met) / row.promised)} % ({Math.round(100 * row.low)} to {Math.round(100 * row.high)})
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {data.groupings.map((grouping) => (
        <section key={grouping.by} aria-label={grouping.name}>
          <h2>By {grouping.name.toLowerCase()}</h2>
          <Grouping grouping={grouping} all={data.all} fewest={data.fewestAnswers} />
        </section>
      ))}
      <p className="quiet">
        In brackets: limits of 95 %, from drawing whole schools anew {data.method.draws} times (seed {data.method.seed}); for fewer than five schools there are none. A figure of fewer than {data.fewestAnswers} answers is not shown. Requests in confidential lanes count nowhere.
      </p>
    </>
  );
}

function Grouping({ grouping, all, fewest }: { grouping: EquityReply['groupings'][number]; all: EquityReply['all']; fewest: number }) {
  const rows = [...grouping.groups, { key: 'all', name: 'All that you see', schools: null, requests: null, ...all }];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`By ${grouping.name.toLowerCase()}, table`}>
      <table className="equity">
        <caption>{sentenceOf(grouping)} Source: {grouping.source}.</caption>
        <thead>
          <tr>
            <th scope="col">{grouping.name}</th>
            <th scope="col" className="n">Schools</th>
            <th scope="col" className="n">Requests</th>
            <th scope="col" className="n">First answer after, median</th>
            <th scope="col" className="n">Promises kept</th>
            <th scope="col" className="n">Ease, 1 to 7</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className="n">{row.schools ?? ''}</td>
              <td className="n">{row.requests ?? ''}</td>
              <FigureCell figure={row.response} say={(value) => `${value.toFixed(1)} h`} fewest={fewest} />
              <FigureCell figure={row.kept} say={(value) => `${Math.round(value * 100)} %`} fewest={fewest} />
              <FigureCell figure={row.ease} say={(value) => value.toFixed(1)} fewest={fewest} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Says no more than the numbers. */
function sentenceOf({ groups }: EquityReply['groupings'][number]): string {
  const limited = groups.flatMap(({ name, kept }) => (kept?.low !== null && kept?.low !== undefined && kept.high !== null ? [{ name, low: kept.low, high: kept.high }] : []));
  if (limited.length < 2) return 'Too few schools stand in the groups to tell whether they differ.';
  const apart = limited.some((one) => limited.some((other) => one.low > other.high));
  return apart ? 'Of kept promises, the limits of at least two groups do not meet.' : 'Of kept promises, the limits of all groups meet: no difference beyond chance is shown.';
}
