import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Marked } from '../../../../ui/marked.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { requestsApi } from '../client.ts';

const atFirst = 4;
const more = 20;

/** Where the words were said in conversations: each request with what was said in it, when and by whom. */
export function SaidInConversations({ q, regionId, schoolId }: { q: string; regionId: string | undefined; schoolId: string | undefined }) {
  const dates = useDates();
  const list = useInfiniteQuery({
    queryKey: ['requests', 'conversation-passages', q, regionId, schoolId],
    queryFn: ({ pageParam }) => requestsApi('GET /conversation-passages', { query: { q, regionId, schoolId, limit: pageParam ? more : atFirst, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isError) return <p role="alert">The conversations could not be searched just now.</p>;
  if (items.length === 0) return null;
  const requests = [...Map.groupBy(items, (item) => item.request.id).values()];
  return (
    <section className="said" aria-labelledby="said-in-conversations">
      <h2 id="said-in-conversations">Said in conversations</h2>
      <ul className="list">
        {requests.map((passages) => {
          const { request } = passages[0]!;
          return (
            <li key={request.id}>
              <Link className="item" to="/requests/$id" params={{ id: request.id } as never}>
                <span className="title">{request.summary}</span>
                <span className="facts">
                  {request.school.name} · R-{request.number}
                </span>
                {passages.map((item) => (
                  <span key={item.id} className="passage">
                    <Marked text={item.passage} />{' '}
                    <span className="quiet">
                      {item.kind === 'note' ? 'Internal note by' : 'By'} {item.writer}, {dates.when(item.at)}
                    </span>
                  </span>
                ))}
              </Link>
            </li>
          );
        })}
      </ul>
      {list.hasNextPage ? (
        <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more of what was said
        </button>
      ) : null}
      <h2>Asked</h2>
    </section>
  );
}
