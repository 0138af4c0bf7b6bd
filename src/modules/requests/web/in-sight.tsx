import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { requestsApi } from './client.ts';

const words = [
  ['open', 'open'],
  ['late', 'late'],
  ['unanswered', 'without a first answer'],
  ['quiet', 'without movement'],
] as const;

/** Four numbers in one sentence, each a way to its list. */
export function InSight() {
  const counts = useQuery({ queryKey: ['requests', 'counts', {}], queryFn: () => requestsApi('GET /requests/counts') });
  if (!counts.data) return <>&nbsp;</>;
  const { data } = counts;
  return words.map(([state, word], index) => (
    <span key={state}>
      {index > 0 ? ', ' : ''}
      <Link to="/requests" search={{ state } as never}>
        {data[state].toLocaleString('en-US')} {word}
      </Link>
    </span>
  ));
}
