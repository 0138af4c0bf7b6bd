import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates, usePageSession } from '../../../../ui/session-context.ts';
import { overviewApi } from '../client.ts';

/** On the first page: the board for those who lead a region, and the hand-over brief while a leader is new. */
export function HomeOffers() {
  const { roles, leads: regions } = usePageSession();
  const mayBeOffered = roles.some((role) => role === 'school_leader' || role === 'regional_superintendent');
  return (
    <>
      {regions.length > 0 ? (
        <p className="row on-screen">
          {regions.map((region) => (
            <Link key={region.id} className="button" to={'/regions/$id/board' as never} params={{ id: region.id } as never}>
              Board of {region.name}
            </Link>
          ))}
        </p>
      ) : null}
      {roles.includes('district_leader') || roles.includes('auditor') ? (
        <p className="row on-screen">
          <Link className="button" to={'/board' as never}>
            The regions side by side
          </Link>
        </p>
      ) : null}
      {mayBeOffered ? <HandOvers /> : null}
    </>
  );
}

function HandOvers() {
  const dates = useDates();
  const { data } = useQuery({ queryKey: ['overview', 'hand-overs'], queryFn: () => overviewApi('GET /hand-overs'), staleTime: 60_000 });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="notice" aria-label="New leaders">
      {data.items.map(({ school, leader, since, before, mine }) => (
        <p key={school.id}>
          {mine ? `You have led ${school.name} since ${dates.fullDay(since)}, after ${before.name}. ` : `${leader.name} has led ${school.name} since ${dates.fullDay(since)}, after ${before.name}. `}
          <Link to={'/schools/$id/hand-over' as never} params={{ id: school.id } as never}>
            {mine ? 'What you must know, on paper' : 'The hand-over brief'}
          </Link>
        </p>
      ))}
    </section>
  );
}
