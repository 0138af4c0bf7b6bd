import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PartRevision, PartText, PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { becauseWords } from '../plan-words.ts';
import { PutBackForm } from './put-back-form.tsx';
import { StateFacts } from './state-facts.tsx';

const atOnce = 50;

/** The states of one part, newest first: its texts, numbers, day and owner. An earlier one is put back as a new one: nothing is lost by it. */
export function TextVersions({ plan, part }: { plan: PlanReply; part: PartText }) {
  const [putting, setPutting] = useState<PartRevision>();
  const params = { id: plan.id, partId: part.id };
  const query = useInfiniteQuery({
    queryKey: ['plans', 'revisions', plan.id, part.id, part.version],
    queryFn: ({ pageParam }) => plansApi('GET /plans/{id}/parts/{partId}/revisions', { params, query: { limit: atOnce, ...(pageParam ? { before: pageParam } : {}) } }),
    initialPageParam: 0,
    getNextPageParam: ({ items }) => (items.length === atOnce ? items.at(-1)!.version : undefined),
  });
  return (
    <QueryState query={query}>
      {({ pages }) => (
        <>
          <ol className="list" reversed>
            {pages.flatMap(({ items }) => items).map((revision) => (
              <State key={revision.version} kind={part.kind} revision={revision} putBack={!part.endedAt && revision.version !== part.version && plan.abilities.write.allowed ? () => setPutting(revision) : undefined} />
            ))}
          </ol>
          {query.hasNextPage ? (
            <button type="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              Show more
            </button>
          ) : null}
          {putting ? <PutBackForm plan={plan} part={part} revision={putting} close={() => setPutting(undefined)} /> : null}
        </>
      )}
    </QueryState>
  );
}

function State({ kind, revision, putBack }: { kind: PartText['kind']; revision: PartRevision; putBack: (() => void) | undefined }) {
  const dates = useDates();
  const { content, isEnded, by, at, back } = revision;
  return (
    <li>
      <span className="quiet">
        {isEnded ? 'Taken out' : 'Written'} {dates.when(at)}
        {by ? ` by ${by}` : ''}
      </span>
      <p className="said">{content.text || 'Without text.'}</p>
      {content.because ? <p className="said quiet">{becauseWords[kind]}: {content.because}</p> : null}
      {content.inclusion ? <p className="said quiet">Who takes part and gains: {content.inclusion}</p> : null}
      <StateFacts revision={revision} />
      {putBack && back.length === 0 ? <p className="quiet">The same as now.</p> : null}
      {putBack && back.length > 0 ? (
        <button type="button" onClick={putBack}>
          Put it back<span className="skip"> as it was {dates.when(at)}</span>
        </button>
      ) : null}
    </li>
  );
}
