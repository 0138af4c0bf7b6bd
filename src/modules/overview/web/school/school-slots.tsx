import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { SchoolOverview } from '../../contract.ts';

type Slots = Pick<SchoolOverview, 'plan' | 'visits' | 'demands'>;

/** The plan with its next checkpoint, what the centre asks this week, visits; each only where there is a word of it. */
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
          <h2>Visits</h2>
          <ul className="plain">
            {[...visits.toCome, ...visits.past].map((row) => (
              <li key={row.id}>
                {dates.day(row.on)}: {row.purpose} <span className="quiet">{row.by}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
