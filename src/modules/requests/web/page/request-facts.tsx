import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Initials } from '../../../../ui/initials.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { BouncedMail } from '../mail/bounced-mail.tsx';
import { ChecklistFact } from './checklist-fact.tsx';
import { ClockFact } from './clock-fact.tsx';
import { Collaborators } from './collaborators.tsx';
import { EscalationFact } from './escalation-fact.tsx';
import { ExternalRecords } from './external-records.tsx';
import { GuestsFact } from './guests-fact.tsx';
import { LinkedRequests } from './linked-requests.tsx';
import { PieceFact } from './piece-fact.tsx';
import { causeWords, clockWords } from './words.ts';

/** What is known of it: who holds it, what is promised and how each date came about, the pieces, who held it how long. */
export function RequestFacts({ request, children }: { request: RequestReply; children: ReactNode }) {
  const dates = useDates();
  const moves = request.dueDates.filter((due) => due.cause !== 'submitted');
  return (
    <aside aria-label="Facts">
      <div className="owner">
        <Initials name={request.owner.name} />
        <div>
          <strong>{request.owner.name}</strong>
          <div className="quiet">owns it</div>
        </div>
      </div>
      <dl>
        {request.clocks.filter((clock) => clock.state !== 'not_running').map((clock) => <ClockFact key={clock.clock} clock={clock} />)}
      </dl>
      <EscalationFact request={request} />
      <BouncedMail request={request} />
      <ChecklistFact request={request} />
      {moves.length > 0 ? (
        <details>
          <summary>Why dates moved</summary>
          <ul className="plain">
            {moves.map((due) => (
              <li key={`${due.recordedAt} ${due.clock}`}>
                {clockWords[due.clock as keyof typeof clockWords]}: {due.dueAt ? dates.when(due.dueAt) : 'stands still'}, because {causeWords[due.cause] ?? due.cause}
                {due.note ? ` (${due.note})` : ''} <span className="quiet">{dates.when(due.recordedAt)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {children}
      {request.pieces.length > 0 ? (
        <>
          <h2>Pieces of departments</h2>
          {request.pieces.map((piece) => (
            <PieceFact key={piece.id} piece={piece} />
          ))}
        </>
      ) : null}
      <GuestsFact id={request.id} />
      <Collaborators request={request} />
      <LinkedRequests request={request} />
      <ExternalRecords request={request} />
      <h2>About it</h2>
      <dl>
        <dt>School</dt>
        <dd>
          <Link to="/schools/$id" params={{ id: request.school.id } as never}>
            {request.school.name}
          </Link>
          {request.region ? <span className="quiet">, {request.region.name}</span> : null}
        </dd>
        <dt>Kind</dt>
        <dd>
          {request.catalogItem?.name ?? request.function.name}
          {request.catalogItem ? <span className="quiet">, {request.function.name}</span> : null}
        </dd>
        <dt>Who held it, in school hours</dt>
        {request.ledger.map((held) => (
          <dd key={held.from} className="row spread">
            {held.person.name} <span className="quiet">{dates.minutes(held.workingMinutes)}</span>
          </dd>
        ))}
      </dl>
    </aside>
  );
}
