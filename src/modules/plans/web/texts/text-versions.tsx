import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PartText, PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { becauseWords } from '../plan-words.ts';

const atOnce = 50;

/** The texts of one part, newest first. An earlier one is put back as a new one: nothing is lost by it. */
export function TextVersions({ plan, part }: { plan: PlanReply; part: PartText }) {
  const dates = useDates();
  const queries = useQueryClient();
  const params = { id: plan.id, partId: part.id };
  const query = useInfiniteQuery({
    queryKey: ['plans', 'revisions', plan.id, part.id, part.version],
    queryFn: ({ pageParam }) => plansApi('GET /plans/{id}/parts/{partId}/revisions', { params, query: { limit: atOnce, ...(pageParam ? { before: pageParam } : {}) } }),
    initialPageParam: 0,
    getNextPageParam: ({ items }) => (items.length === atOnce ? items.at(-1)!.version : undefined),
  });
  const put = useMutation({
    mutationFn: ({ text, because, inclusion }: { text: string; because: string; inclusion: string }) => plansApi('PATCH /plans/{id}/parts/{partId}', { params, body: { version: part.version, changes: { text, because, inclusion } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plans'] }),
  });
  return (
    <QueryState query={query}>
      {({ pages }) => (
        <>
          {put.error ? <Refusal error={put.error} /> : null}
          <ol className="list" reversed>
            {pages.flatMap(({ items }) => items).map(({ version, content, isEnded, by, at }) => (
              <li key={version}>
                <span className="quiet">
                  {isEnded ? 'Taken out' : 'Written'} {dates.when(at)}
                  {by ? ` by ${by}` : ''}
                </span>
                <p className="said">{content.text || 'Without text.'}</p>
                {content.because ? <p className="said quiet">{becauseWords[part.kind]}: {content.because}</p> : null}
                {content.inclusion ? <p className="said quiet">Who takes part and gains: {content.inclusion}</p> : null}
                {!part.endedAt && version !== part.version && plan.abilities.write.allowed ? (
                  <button type="button" disabled={put.isPending} onClick={() => put.mutate(content)}>
                    Put this text back<span className="skip"> of {dates.when(at)}</span>
                  </button>
                ) : null}
              </li>
            ))}
          </ol>
          {query.hasNextPage ? (
            <button type="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              Show more
            </button>
          ) : null}
        </>
      )}
    </QueryState>
  );
}
