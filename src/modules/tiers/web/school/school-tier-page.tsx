import '../tiers.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { SchoolTierReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';
import { actWords } from '../tier-words.ts';
import { ExitReview } from './exit-review.tsx';
import { Matches } from './matches.tsx';
import { SchoolDose } from './school-dose.tsx';
import { Reviews } from './reviews.tsx';
import { Working } from './working.tsx';

/** Why this tier: what was judged and by whom, the index with every step, what is planned, and the road to ask for a review. */
export function SchoolTierPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({ queryKey: ['tiers', 'school', id], queryFn: () => tiersApi('GET /schools/{id}/tier', { params: { id } }) });
  return <QueryState query={query}>{(data) => <SchoolTier data={data} />}</QueryState>;
}

function SchoolTier({ data }: { data: SchoolTierReply }) {
  const dates = useDates();
  const { school, current, proposal, past, tiers, working, dose, abilities } = data;
  const nameOf = (key: string | null) => tiers.find((tier) => tier.key === key)?.name ?? key ?? 'no tier';
  const lead = current ? `${nameOf(current.tier)} tier${current.transformation ? ', transformation school' : ''} since ${dates.fullDay(current.effectiveFrom!)} · looked at again ${dates.fullDay(current.reviewOn!)}` : 'No tier is in effect for this school.';
  return (
    <Page
      title={`Why this tier: ${school.name}`}
      lead={lead}
      actions={
        <Link className="button" to="/schools/$id" params={{ id: school.id } as never}>
          The school
        </Link>
      }
    >
      {current ? <Judgement row={current} nameOf={nameOf} /> : <p>Until one is approved, the school has what every school has: its regional team and the promises of the catalogue.</p>}
      {current ? <ExitReview assignment={current} /> : null}
      {proposal ? (
        <p className="notice">
          {nameOf(proposal.tier)} is proposed by {proposal.proposedBy.name} and {proposal.state === 'reviewed' ? 'was reviewed; it waits for approval' : 'waits to be reviewed'}: {proposal.rationale}
        </p>
      ) : null}
      {working ? <Working working={working} tier={current?.tier ?? null} nameOf={nameOf} /> : <p className="quiet">No need index was computed yet.</p>}
      <SchoolDose schoolId={school.id} dose={dose} nameOf={nameOf} />
      <Reviews schoolId={school.id} reviews={data.reviews} abilities={abilities} hasTier={current !== null} />
      <Matches schoolId={school.id} />
      {past.length > 0 ? (
        <>
          <h2>Tiers before</h2>
          <ul className="plain">
            {past.map((row) => (
              <li key={row.id}>
                {nameOf(row.tier)}, {row.effectiveFrom ? dates.fullDay(row.effectiveFrom) : ''} to {row.effectiveTo ? dates.fullDay(row.effectiveTo) : ''}: {row.rationale}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Page>
  );
}

function Judgement({ row, nameOf }: { row: NonNullable<SchoolTierReply['current']>; nameOf: (key: string | null) => string }) {
  const dates = useDates();
  const differs = row.indexTier !== null && row.indexTier !== row.tier;
  return (
    <>
      <h2>What was decided</h2>
      <p>
        {row.indexTier === null ? 'No index stood behind it: it is a judgement alone. ' : `The index says ${nameOf(row.indexTier)}; decided was ${nameOf(row.tier)}${differs ? ', by judgement' : ''}. `}
        Proposed by {row.proposedBy.name}, approved by {row.approvedBy?.name}.
      </p>
      <p className="said">{row.rationale}</p>
      <dl>
        <dt>Who enters this tier</dt>
        <dd>{row.entryCriteria}</dd>
        <dt>How a school leaves it</dt>
        <dd>{row.exitCriteria}</dd>
      </dl>
      <details>
        <summary>Every step</summary>
        <ul className="steps">
          {row.steps.map((step) => (
            <li key={`${step.act} ${step.at}`}>
              {step.by ?? 'The district'} {actWords[step.act] ?? step.act} <span className="quiet">{dates.when(step.at)}</span>
              {step.note ? <div className="quiet">{step.note}</div> : null}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
