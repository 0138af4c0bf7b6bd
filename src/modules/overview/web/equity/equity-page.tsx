import './equity.css';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { TimeRange } from '../../../../ui/time-range.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { useTimeRange } from '../../../../ui/use-time-range.ts';
import type { EquityReply } from '../../contract.ts';
import { overviewApi } from '../client.ts';
import { Fairness } from './fairness.tsx';
import { Grouping } from './grouping.tsx';
import { LessThanPromised } from './less-than-promised.tsx';

/** Whether schools are served alike, and those that need more get more; each figure with its n and its limits. */
export function EquityPage() {
  const { whole, ...range } = useTimeRange(180);
  const { from, to } = range;
  const query = useQuery({ queryKey: ['overview', 'equity', from, to], queryFn: () => overviewApi('GET /equity-of-service', { query: { from, to } }), enabled: whole, placeholderData: (last) => last });
  return (
    <Page title="Equity of service" lead="Are schools answered alike, and does support go where need is? Groups stand in a fixed order: this is no ranking.">
      <div className="row">
        <TimeRange id="equity" label="From" {...range} />
      </div>
      <QueryState query={query}>{(data) => <Equity data={data} />}</QueryState>
    </Page>
  );
}

function Equity({ data }: { data: EquityReply }) {
  const dates = useDates();
  return (
    <>
      <p role="status">
        {data.requests.toLocaleString('en-US')} requests of the {data.schools} schools that you see{data.support ? `, and ${data.support.visits.toLocaleString('en-US')} visits with ${Math.round(data.support.hours).toLocaleString('en-US')} hours of support that are on record from ${dates.day(data.support.from)}` : ''}. {data.notRecorded.map(({ sentence }) => sentence).join(' ')}
      </p>
      {data.fairness ? <Fairness fairness={data.fairness} /> : null}
      <LessThanPromised data={data} />
      {data.groupings.map((grouping) => (
        <section key={grouping.by} aria-label={grouping.name}>
          <h2>By {grouping.name.toLowerCase()}</h2>
          <Grouping grouping={grouping} data={data} />
        </section>
      ))}
      <p className="quiet">
        In brackets: limits of 95 %, from drawing whole schools anew {data.method.draws} times (seed {data.method.seed}); for fewer than five schools there are none. A figure of fewer than {data.fewestAnswers} answers is not shown. Requests in confidential lanes, and visits that are disputed or withdrawn, count nowhere. Hours are of everybody who came: two people for an hour are two. A month’s plan is spread over its school days.
      </p>
    </>
  );
}
