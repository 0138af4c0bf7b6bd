import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { ShowMore } from '../../../../ui/show-more.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { PlanReply } from '../../contract.ts';
import { keepableText } from '../../parts/pasted-words.ts';
import { plansApi } from '../client.ts';

/** What is said about a plan and its parts, and a box to say more; what is typed there survives. */
export function Comments({ plan }: { plan: PlanReply }) {
  const dates = useDates();
  const queries = useQueryClient();
  const [body, setBody, clear] = useDraft(`plan comment ${plan.id}`);
  const [partId, setPartId] = useState('');
  const list = useInfiniteQuery({
    queryKey: ['plans', 'comments', plan.id],
    queryFn: ({ pageParam }) => plansApi('GET /plans/{id}/comments', { params: { id: plan.id }, query: pageParam ? { cursor: pageParam } : {} }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const again = () => queries.invalidateQueries({ queryKey: ['plans', 'comments', plan.id] });
  const send = useMutation({
    mutationFn: () => plansApi('POST /plans/{id}/comments', { params: { id: plan.id }, body: { partId: partId || null, body: keepableText(body) } }),
    onSuccess: async () => {
      clear();
      await again();
    },
  });
  const settle = useMutation({ mutationFn: ({ id, settled }: { id: string; settled: boolean }) => plansApi('POST /plans/{id}/comments/{commentId}/settlement', { params: { id: plan.id, commentId: id }, body: { settled } }), onSettled: again });
  const about = (id: string | null) => {
    const part = plan.parts.find((each) => each.id === id);
    return id === null ? 'The whole plan' : part ? `${plan.template.content.parts[part.kind].name}: ${part.text.slice(0, 80)}` : 'A part that was taken out';
  };
  const speakable = plan.parts.filter((part) => part.kind === 'goal' || part.kind === 'strategy');
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">Comments</h2>
      {plan.abilities.comment.allowed ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
        >
          <label htmlFor="comment-body">What do you want to say about it?</label>
          <textarea id="comment-body" rows={3} maxLength={5000} value={body} onChange={(event) => setBody(event.target.value)} />
          <label htmlFor="comment-part">About</label>
          <select id="comment-part" value={partId} onChange={(event) => setPartId(event.target.value)}>
            <option value="">The whole plan</option>
            {speakable.map((part) => (
              <option key={part.id} value={part.id}>
                {about(part.id)}
              </option>
            ))}
          </select>
          {send.error ? <Refusal error={send.error} /> : null}
          <p>
            <button disabled={send.isPending || body.trim() === ''}>Say it</button>
          </p>
        </form>
      ) : null}
      <QueryState query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              {items.length === 0 ? <p className="quiet">Nothing was said yet.</p> : null}
              {items.map((comment) => (
                <article key={comment.id} className="remark">
                  <strong>{comment.by.name}</strong> <span className="quiet">{dates.when(comment.at)} · {about(comment.partId)}</span>
                  <p className="said">{comment.body}</p>
                  <span className="row">
                    {comment.settled ? <span className="quiet">Settled by {comment.settled.by}</span> : null}
                    <button type="button" className="plain" onClick={() => settle.mutate({ id: comment.id, settled: comment.settled === null })}>
                      {comment.settled ? 'Open again' : 'Settled'}
                      <span className="skip">: {comment.body.slice(0, 60)}</span>
                    </button>
                  </span>
                </article>
              ))}
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
