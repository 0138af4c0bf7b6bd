import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { InboxReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** What I set aside, with the time at which each comes back by itself. */
export function SnoozedList({ snoozed }: { snoozed: InboxReply['snoozed'] }) {
  const dates = useDates();
  const queries = useQueryClient();
  const end = useMutation({ mutationFn: (id: string) => requestsApi('DELETE /snoozes/{id}', { params: { id } }), onSettled: () => queries.invalidateQueries({ queryKey: ['requests'] }) });
  if (snoozed.length === 0) return null;
  return (
    <section aria-label="Snoozed">
      <h2>
        Snoozed <span className="count">{snoozed.length}</span>
      </h2>
      <ul className="list">
        {snoozed.map(({ id, until, request }) => (
          <li key={id} className="inbox-item">
            <Link className="item" to="/requests/$id" params={{ id: request.id } as never}>
              <span className="title">{request.summary}</span>
              <span className="facts">
                {request.school.name}, R-{request.number}
              </span>
              <span className="when quiet">back {dates.when(until)}</span>
            </Link>
            <div className="row leave">
              <button type="button" className="plain" disabled={end.isPending} onClick={() => end.mutate(id)}>
                Bring it back now<span className="skip"> R-{request.number}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
