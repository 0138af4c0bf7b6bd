import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import { tiersApi } from '../client.ts';

/** What schools asked to be looked at again and is not answered, by the promised day. */
export function OpenReviews({ nameOf }: { nameOf: (key: string | null) => string }) {
  const dates = useDates();
  const query = useQuery({ queryKey: ['tiers', 'reviews'], queryFn: () => tiersApi('GET /tier-reviews') });
  const open = (query.data?.items ?? []).filter((review) => review.outcome === null);
  if (open.length === 0) return null;
  return (
    <>
      <h2>Schools that ask for a review</h2>
      <ul className="list">
        {open.map((review) => (
          <li key={review.id}>
            <Link className="item" to={'/schools/$id/tier' as never} params={{ id: review.school.id } as never}>
              <span className="title">{review.school.name}</span>
              <span className="facts">
                {nameOf(review.tier)} · {review.askedBy.name}: {review.question}
              </span>
              <span className={review.late ? 'when late' : 'when'}>answer by {dates.day(review.answerDueOn)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
