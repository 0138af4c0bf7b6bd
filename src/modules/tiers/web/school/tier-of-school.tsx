import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { tiersApi } from '../client.ts';
import { useTiers } from '../tier-name.tsx';

/** On the page of a school: its tier, what is planned, and the road to why. */
export function TierOfSchool({ schoolId }: { schoolId: string }) {
  const { nameOf } = useTiers();
  const query = useQuery({ queryKey: ['tiers', 'dose', schoolId], queryFn: () => tiersApi('GET /schools/{id}/planned-dose', { params: { id: schoolId } }) });
  if (!query.data) return null;
  const { dose } = query.data;
  return (
    <section aria-labelledby="tier-of-school">
      <h2 id="tier-of-school">Tier of support</h2>
      <p>
        {dose ? `${nameOf(dose.tier)}: ${dose.hours} hours and ${dose.visits} ${dose.visits === 1 ? 'visit' : 'visits'} a month are planned. ` : 'No tier is in effect. '}
        <Link to={'/schools/$id/tier' as never} params={{ id: schoolId } as never}>
          Why this tier?
        </Link>
      </p>
    </section>
  );
}
