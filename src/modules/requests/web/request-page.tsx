import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import { requestsApi } from './client.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { RequestFacts } from './request-facts.tsx';
import { statusShape, statusWords } from './status-words.ts';
import { WriteForm } from './write-form.tsx';

/** One request: the conversation on the left, facts and clocks on the right, notes visibly apart and last. */
export function RequestPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const dates = useDates();
  const query = useQuery({ queryKey: ['requests', 'one', id], queryFn: () => requestsApi('GET /requests/{id}', { params: { id } }) });
  return (
    <QueryState query={query}>
      {(request) => (
        <Page title={request.summary} lead={<span className={statusShape(request.status, request.late)}>{statusWords[request.status]}</span>}>
          <div className="facts-grid">
            <div>
              <h2>Conversation</h2>
              <article className="message">
                <strong>{request.requestedBy.name}</strong> <span className="quiet">{dates.when(request.submittedAt)}</span>
                <p>{request.details ?? request.summary}</p>
              </article>
              {request.messages.map((message) => (
                <article className="message" key={message.id}>
                  <strong>{message.author.name}</strong> <span className="quiet">{dates.when(message.sentAt)}</span>
                  <p>{message.body}</p>
                </article>
              ))}
              {request.resolutions.map((resolution) => (
                <article className="notice" key={resolution.id}>
                  <strong>{resolution.by.name}</strong> says it is solved, {dates.when(resolution.at)}: {resolution.whatWasDone}
                </article>
              ))}
              {request.abilities.confirm.allowed ? <ConfirmForm id={id} /> : null}
              {request.abilities.write.allowed ? <WriteForm id={id} version={request.version} kind="message" label={request.side === 'school' ? 'Write to the district' : 'Write to the school'} /> : null}
              {request.abilities.resolve.allowed ? <WriteForm id={id} version={request.version} kind="resolution" label="Solved? Say what was done" /> : null}
              {request.side === 'district' ? (
                <section className="notes" aria-label="Internal notes">
                  <h2>Internal notes, never seen by the school</h2>
                  {request.notes.map((note) => (
                    <article className="message" key={note.id}>
                      <strong>{note.author.name}</strong> <span className="quiet">{dates.when(note.writtenAt)}</span>
                      <p>{note.body}</p>
                    </article>
                  ))}
                  {request.abilities.note.allowed ? <WriteForm id={id} version={request.version} kind="note" label="Add a note" /> : null}
                </section>
              ) : null}
            </div>
            <RequestFacts request={request} />
          </div>
        </Page>
      )}
    </QueryState>
  );
}
