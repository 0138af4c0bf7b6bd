import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { requestsApi } from '../client.ts';

const askAgainMs = 3_000;

/** What one wrote here and nobody else sees yet: it goes in a moment, later, or is held with the reason. */
export function WaitingMessages({ id }: { id: string }) {
  const dates = useDates();
  const queries = useQueryClient();
  const [draft, setDraft] = useDraft(`message ${id}`);
  const query = useQuery({
    queryKey: ['requests', 'scheduled', id],
    queryFn: () => requestsApi('GET /requests/{id}/scheduled-messages', { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.items.some((each) => each.state === 'waiting') ? askAgainMs : false),
  });
  const items = query.data?.items ?? [];
  const before = useRef(0);
  useEffect(() => {
    // One fewer was sent or taken back: the page shows it.
    if (items.length < before.current) void queries.invalidateQueries({ queryKey: ['requests', 'one', id] });
    before.current = items.length;
  }, [items.length, queries, id]);
  const again = () => queries.invalidateQueries({ queryKey: ['requests', 'scheduled', id] });
  const recall = useMutation({
    mutationFn: (messageId: string) => requestsApi('POST /scheduled-messages/{id}/recall', { params: { id: messageId } }),
    onSuccess: ({ body }) => setDraft(draft === '' || draft === body ? body : `${body}\n\n${draft}`),
    onSettled: again,
  });
  const now = useMutation({ mutationFn: (messageId: string) => requestsApi('PUT /scheduled-messages/{id}', { params: { id: messageId }, body: { when: 'now' } }), onSettled: again });
  const error = recall.error ?? now.error;
  return (
    <>
      {items.map((message) => (
        <article key={message.id} className="message waiting">
          <div>
            <strong>{message.state === 'held' ? 'Not sent' : message.isLater ? `Goes ${dates.when(message.sendAt)}` : 'Goes in a moment'}</strong> <span className="quiet">only you see it</span>
            <p>{message.body}</p>
            {message.fileCount > 0 ? <p className="quiet">With {message.fileCount === 1 ? 'one file' : `${message.fileCount} files`}.</p> : null}
            {message.heldReason ? <p className="notice refused">{message.heldReason}</p> : null}
            <div className="row">
              <button type="button" disabled={recall.isPending} onClick={() => recall.mutate(message.id)}>
                Take it back
              </button>
              {message.isLater || message.state === 'held' ? (
                <button type="button" disabled={now.isPending} onClick={() => now.mutate(message.id)}>
                  Send it now
                </button>
              ) : null}
            </div>
          </div>
        </article>
      ))}
      {error ? <Refusal error={error} /> : null}
    </>
  );
}
