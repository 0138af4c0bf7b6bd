import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useActs } from '../../../../ui/acts/use-acts.ts';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { ReasonForm } from './reason-form.tsx';

/** An open offer: whoever it is made to accepts, declines with the reason, or asks; whoever made it may take it back. */
export function OfferNotice({ request }: { request: RequestReply }) {
  const dates = useDates();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'decline' | 'ask'>();
  const offer = request.handoffs.find((handoff) => handoff.answer === null);
  const answer = useMutation({
    mutationFn: (word: 'accepted' | 'withdrawn') => requestsApi('POST /handoffs/{id}/answer', { params: { id: offer!.id }, body: { answer: word } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
  const mine = offer !== undefined && request.abilities.answer_handoff.allowed;
  useActs(
    mine
      ? [
          { name: 'Accept it', shortcut: 'accept', run: () => answer.mutate('accepted') },
          { name: 'Decline', shortcut: 'decline', run: () => setOpen('decline') },
          { name: 'Ask first', run: () => setOpen('ask') },
        ]
      : [],
  );
  if (!offer) return null;
  const params = { id: offer.id };
  const close = () => setOpen(undefined);
  return (
    <section className="notice" aria-label="Offered">
      <p>
        {offer.from.name} offers this to {mine ? 'you' : offer.to.name}, {dates.when(offer.offeredAt)}: {offer.reason}
      </p>
      {answer.error ? <Refusal error={answer.error} /> : null}
      <p className="row">
        {mine ? (
          <>
            <button type="button" className="main" disabled={answer.isPending} onClick={() => answer.mutate('accepted')}>
              Accept it
            </button>
            <button type="button" onClick={() => setOpen('decline')}>
              Decline
            </button>
            <button type="button" onClick={() => setOpen('ask')}>
              Ask first
            </button>
          </>
        ) : null}
        {request.abilities.withdraw_handoff.allowed ? (
          <button type="button" disabled={answer.isPending} onClick={() => answer.mutate('withdrawn')}>
            Take the offer back
          </button>
        ) : null}
      </p>
      {open === 'decline' ? <ReasonForm draft={`decline ${offer.id}`} title="Decline" label={`Why? ${offer.from.name} reads this and finds the right person.`} button="Decline" done={`It stays with ${request.owner.name}.`} close={close} act={(reason) => requestsApi('POST /handoffs/{id}/answer', { params, body: { answer: 'declined', reason } })} /> : null}
      {open === 'ask' ? <ReasonForm draft={`ask ${offer.id}`} title="Ask first" label="Your question; the offer stays open." button="Ask" done="Asked; see the internal notes." close={close} act={(body) => requestsApi('POST /handoffs/{id}/questions', { params, body: { body } })} /> : null}
    </section>
  );
}
