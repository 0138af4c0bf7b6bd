import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { SchoolOverview } from '../../contract.ts';

type Slots = Pick<SchoolOverview, 'plan' | 'visits' | 'demands'>;

/** The plan with its next checkpoint, what the centre asks this week, visits past; each only where there is a word of it. */
export function SchoolSlots({ plan, visits, demands }: Slots) {
  const dates = useDates();
  return (
    <>
      {plan ? (
        <section aria-label="Plan">
          <h2>Plan</h2>
          <p>
            <Link to="/plans/$id" params={{ id: plan.id } as never}>
              {plan.title}
            </Link>
            {plan.nextCheckpoint ? `: ${plan.nextCheckpoint.about}, ${dates.fullDay(plan.nextCheckpoint.on)}` : ''}
          </p>
        </section>
      ) : null}
      {demands && demands.total > 0 ? (
        <section aria-label="Asked of the school this week">
          <h2>
            Asked of the school this week <span className="count">{demands.total}</span>
          </h2>
          <ul className="plain">
            {demands.items.map((row) => (
              <li key={row.id}>
                <Link to="/demands/$id" params={{ id: row.id } as never}>
                  {row.what}
                </Link>{' '}
                <span className="quiet">{[row.from, `by ${dates.day(row.dueOn)}`, row.minutes === null ? '' : `${row.minutes} min`].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
          {demands.total > demands.items.length ? <p className="quiet">and {demands.total - demands.items.length} more</p> : null}
        </section>
      ) : null}
      {visits ? (
        <section aria-label="Visits">
          <h2>Visits past</h2>
          {visits.past.length === 0 ? <p className="quiet">No visit is on record here that you may know of.</p> : null}
          <ul className="plain" hidden={visits.past.length === 0}>
            {visits.past.map((row) => (
              <li key={row.id}>
                <Link to={'/visits/$id' as never} params={{ id: `V-${row.number}` } as never}>
                  {dates.day(row.on)}: {row.purpose}
                  {row.fromAfar ? ', from afar' : ''}
                </Link>{' '}
                <span className="quiet">
                  {row.by} · {row.minutes} min
                </span>
                {row.isDisputed ? <strong> · disputed by the school</strong> : null}
              </li>
            ))}
          </ul>
          <p className="quiet on-screen">Visits to come are not planned here yet.</p>
        </section>
      ) : null}
    </>
  );
}
