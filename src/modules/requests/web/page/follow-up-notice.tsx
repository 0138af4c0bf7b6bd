import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

const nextWords = { first_reminder: 'the school is reminded', second_reminder: 'the school is reminded a second time', closing_proposed: 'closing is proposed', closed: 'it is closed as unanswered' } as const;
const doneWords = { first_reminder: 'First reminder', second_reminder: 'Second reminder', closing_proposed: 'Closing proposed', closed: 'Closed without an answer', still_needed: 'The school still needs it' } as const;

/** While the school is silent: what was done, what happens when, and the one tap that ends it. */
export function FollowUpNotice({ request }: { request: RequestReply }) {
  const dates = useDates();
  const queries = useQueryClient();
  const { id, followUp, abilities, side } = request;
  const params = { id };
  const act = useMutation({
    mutationFn: (which: 'still_needed' | 'close' | 'reopen'): Promise<unknown> => (which === 'still_needed' ? requestsApi('POST /requests/{id}/still-needed', { params }) : which === 'close' ? requestsApi('POST /requests/{id}/unanswered-closing', { params }) : requestsApi('POST /requests/{id}/reopening', { params, body: { reason: 'It is still needed.' } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
  const { next } = followUp;
  if (!next && !followUp.closedUnanswered) return null;
  const personCloses = next?.step === 'closed' && followUp.byPerson;
  return (
    <section className="notice" aria-label="While the school is silent">
      {followUp.closedUnanswered ? <p>Closed without an answer after two reminders. That does not count as confirmed.</p> : null}
      {next ? (
        <p>
          {side === 'school' ? 'We wait for your word.' : 'We wait for the school.'} If nothing is heard, {personCloses ? <>a person may close it from {dates.when(next.at)} on.</> : <>{nextWords[next.step]} on {dates.when(next.at)}.</>}
        </p>
      ) : null}
      {followUp.steps.length > 0 ? (
        <details>
          <summary>What was done so far</summary>
          <ul className="plain">
            {followUp.steps.map((step) => (
              <li key={`${step.step} ${step.at}`}>
                {doneWords[step.step]} <span className="quiet">{dates.when(step.at)}{step.closesAt ? `, answer asked by ${dates.when(step.closesAt)}` : ''}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {act.error ? <Refusal error={act.error} /> : null}
      <p className="row">
        {abilities.still_needed.allowed && followUp.asked ? <button type="button" className="main" disabled={act.isPending} onClick={() => act.mutate('still_needed')}>It is still needed</button> : null}
        {followUp.closedUnanswered && abilities.reopen.allowed ? <button type="button" className="main" disabled={act.isPending} onClick={() => act.mutate('reopen')}>Still needed: open it again</button> : null}
        {personCloses && abilities.close_unanswered.allowed ? <button type="button" disabled={act.isPending} onClick={() => act.mutate('close')}>Close as unanswered</button> : null}
      </p>
    </section>
  );
}
