import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import { useSettled } from '../../../../ui/use-settled.ts';
import { requestsApi } from '../client.ts';
import { statusWords } from '../status-words.ts';

/** Before a second request is made of the same: what the school has asked already in much the same words. */
export function AskedAlready({ schoolId, words }: { schoolId: string; words: string }) {
  const dates = useDates();
  const q = useSettled(words.trim(), 400);
  const enabled = q.split(/\s+/).length > 2;
  const similar = useQuery({ queryKey: ['requests', 'similar', schoolId, q], queryFn: () => requestsApi('GET /similar-requests', { query: { schoolId, q, limit: 3 } }), enabled, placeholderData: keepPreviousData });
  const items = enabled ? (similar.data?.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <section className="notice" aria-label="Asked already?">
      <strong>Asked already?</strong> You may write there instead; nothing you typed here is lost.
      <ul className="plain">
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/requests/$id" params={{ id: item.id } as never}>
              R-{item.number} {item.summary}
            </Link>{' '}
            <span className="quiet">
              {statusWords[item.status]}, {item.owner}, {dates.when(item.submittedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
