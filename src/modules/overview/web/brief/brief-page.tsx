import '../overview.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { PrintButton } from '../../../../ui/print-button.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { SchoolBrief } from '../../contract.ts';
import { overviewApi } from '../client.ts';
import { MeasureTable } from '../school/key-measures.tsx';
import { BriefStanding } from './brief-standing.tsx';

/** A school on one sheet, for whoever walks in; only what that reader may see, and what did not fit is counted. */
export function BriefPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const brief = useQuery({ queryKey: ['overview', 'brief', id], queryFn: () => overviewApi('GET /schools/{id}/brief', { params: { id } }) });
  return <QueryState query={brief}>{(data) => <Sheet brief={data} />}</QueryState>;
}

function Sheet({ brief }: { brief: SchoolBrief }) {
  const dates = useDates();
  const { school, tier, supporters, evidence, standing, plan, demands, visits } = brief;
  return (
    <Page
      title={school.name}
      lead={[school.region?.name ?? 'In no region', school.enrollment === null ? '' : `${school.enrollment.toLocaleString('en-US')} students`, [school.address, school.town].filter(Boolean).join(', '), `brief of ${dates.fullDay(brief.printedOn)}`].filter(Boolean).join(' · ')}
      actions={
        <div className="row on-screen">
          <PrintButton />
          <Link className="button" to="/schools/$id" params={{ id: school.id } as never}>
            The school
          </Link>
        </div>
      }
    >
      <div className="sheet">
        <p>
          <strong>{school.leaders.length > 1 ? 'Leaders' : 'Leader'}:</strong> {school.leaders.map(({ name, title }) => [name, title].filter(Boolean).join(', ')).slice(0, 3).join('; ') || 'nobody is named'}.{' '}
          <strong>Tier:</strong> {tier ? `${tier.name} since ${dates.fullDay(tier.since)}.` : 'none.'} {tier ? <span className="quiet">{tier.rationale}</span> : null}
        </p>
        {plan ? (
          <p>
            <strong>Plan:</strong> {plan.title}
            {plan.nextCheckpoint ? `; next checkpoint ${dates.day(plan.nextCheckpoint.on)}: ${plan.nextCheckpoint.about}` : ''}
          </p>
        ) : null}
        {standing ? <BriefStanding standing={standing} /> : <p className="quiet">The school’s requests and promises are for those who work with it.</p>}
        {demands && demands.total > 0 ? (
          <p>
            <strong>Asked of the school this week:</strong> {demands.items.map((row) => `${row.what} (${dates.day(row.dueOn)})`).join('; ')}
            {demands.total > demands.items.length ? `; and ${demands.total - demands.items.length} more` : ''}
          </p>
        ) : null}
        {visits && visits.past.length > 0 ? (
          <p>
            <strong>Last visits:</strong> {visits.past.map((row) => `${dates.day(row.on)}: ${row.purpose}${row.fromAfar ? ' from afar' : ''}, ${row.by}${row.isDisputed ? ' (disputed by the school)' : ''}`).join('; ')}
          </p>
        ) : null}
        <h2>Who supports the school</h2>
        <p>{[supporters.superintendent ? `Regional superintendent ${supporters.superintendent}` : '', supporters.operationalLeader ? `operational leader ${supporters.operationalLeader}` : ''].filter(Boolean).join('; ')}</p>
        <ul className="columns">
          {supporters.items.map((row) => (
            <li key={row.functionId}>
              {row.function}: {row.hole ? <strong>empty seat</strong> : row.person}
              {row.hole && row.person ? `, ${row.person} answers` : ''}
              {row.standsInFor ? ` for ${row.standsInFor.name}` : ''}
            </li>
          ))}
          {supporters.more > 0 ? <li className="quiet">and {supporters.more} more</li> : null}
        </ul>
        <h2>Key measures</h2>
        {evidence.measures.length === 0 ? <p className="quiet">The sources have no number for this school.</p> : <MeasureTable measures={evidence.measures} schoolId={school.id} plain />}
        {evidence.gaps.length > 0 ? (
          <ul className="plain">
            {evidence.gaps.map((gap) => (
              <li key={gap.group}>{gap.sentence}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </Page>
  );
}
