import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { SchoolOverview } from '../../contract.ts';

/** The tier with why, what is planned by it, and when it is looked at again. */
export function TierShort({ tier, support, schoolId }: { tier: SchoolOverview['tier']; support: SchoolOverview['support']; schoolId: string }) {
  const dates = useDates();
  return (
    <>
      {tier ? (
        <>
          <p>
            <strong>{tier.name}</strong>
            {tier.transformation ? ', transformation school' : ''} since {dates.fullDay(tier.since)}
            {tier.reviewOn ? `; looked at again ${dates.fullDay(tier.reviewOn)}` : ''}.{' '}
            {tier.planned ? `${tier.planned.hours} hours and ${tier.planned.visits} ${tier.planned.visits === 1 ? 'visit' : 'visits'} a month are planned.` : ''}
            {tier.planned && support ? ` In the last 30 days ${support.hours.toLocaleString('en-US', { maximumFractionDigits: 1 })} hours and ${support.visits} ${support.visits === 1 ? 'visit' : 'visits'} came.` : ''}
          </p>
          <p className="said">{tier.rationale}</p>
          {tier.openReviewDueOn ? <p className="status waiting">The school asked for a review; an answer is promised by {dates.day(tier.openReviewDueOn)}.</p> : null}
        </>
      ) : (
        <p>No tier is in effect.</p>
      )}
      <p>
        <Link to={'/schools/$id/tier' as never} params={{ id: schoolId } as never}>
          Why this tier?
        </Link>
      </p>
    </>
  );
}
