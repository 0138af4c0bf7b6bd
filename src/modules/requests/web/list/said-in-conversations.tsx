import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import { requestsApi } from '../client.ts';

/** Where the words were said in conversations: the passage, when and by whom, leading to the request. */
export function SaidInConversations({ q, regionId, schoolId }: { q: string; regionId: string | undefined; schoolId: string | undefined }) {
  const dates = useDates();
  const list = useInfiniteQuery({
    queryKey: ['requests', 'passages', q, regionId, schoolId],
    queryFn: ({ pageParam }) => requestsApi('GET /passages', { query: { q, regionId, schoolId, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isError) return <p role="alert">The conversations could not be searched just now.</p>;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="said-in-conversations">
      <h2 id="said-in-conversations">Said in conversations</h2>
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <Link className="item" to="/requests/$id" params={{ id: item.request.id } as never}>
              <span className="title">
                {item.passage.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>))}
              </span>
              <span className="facts">
                {item.kind === 'note' ? 'Internal note' : 'Message'} by {item.writer} · {item.request.summary} · {item.request.school.name} · R-{item.request.number}
              </span>
              <span className="when quiet">{dates.when(item.at)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more of what was said
        </button>
      ) : null}
    </section>
  );
}
