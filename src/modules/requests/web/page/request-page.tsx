import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ComponentType, type ReactNode } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { ConfidenceNotice } from './confidence-notice.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { FollowUpNotice } from './follow-up-notice.tsx';
import { InternalNotes } from './internal-notes.tsx';
import { OfferNotice } from './offer-notice.tsx';
import { PromiseButton } from './promise-button.tsx';
import { PresenceLine } from './presence-line.tsx';
import { RequestActs } from './request-acts.tsx';
import { RequestFacts } from './request-facts.tsx';
import { StandingLine } from './standing-line.tsx';
import { Timeline } from './timeline.tsx';
import { WaitingMessages } from './waiting-messages.tsx';
import { useRequestKeys } from './use-request-keys.ts';
import { WatchButton } from './watch-button.tsx';
import { WriteForm } from './write-form.tsx';

/** One request: the conversation on the left, facts and clocks on the right, notes visibly apart and last. */
export function RequestPage({ promises: Promises }: { promises: ComponentType<{ sourceId: string; promise: ReactNode }> }) {
  const { id } = useParams({ strict: false }) as { id: string };
  const [writing, setWriting] = useState<'message' | 'note' | null>(null);
  const query = useQuery({ queryKey: ['requests', 'one', id], queryFn: () => requestsApi('GET /requests/{id}', { params: { id } }) });
  return (
    <QueryState query={query}>
      {(request) => (
        <Page
          title={request.summary}
          actions={<WatchButton request={request} />}
          lead={<StandingLine request={request} />}
        >
          <ConfidenceNotice request={request} />
          {request.incident ? <p className="notice">Follow-up of an incident: {request.incident.by} stated that {request.incident.statement === 'called_911' ? '911 was called' : 'no one is in danger'}. 911 and the safety office lead; the dates here are of the follow-up alone.</p> : null}
          <FollowUpNotice request={request} />
          <OfferNotice request={request} />
          {request.abilities.confirm.allowed ? <ConfirmForm id={id} /> : null}
          <div className="facts-grid">
            <div>
              <RequestKeys request={request} />
              <RequestActs request={request} />
              <PresenceLine id={id} version={request.version} writing={writing} />
              <section aria-label="Conversation">
                <Timeline request={request} />
                <WaitingMessages id={id} />
              </section>
              {request.abilities.write.allowed ? <WriteForm request={request} kind="message" writes={setWriting} label={request.side === 'school' ? 'Write to the district' : `Write to ${request.school.name}`} /> : null}
              {request.side === 'district' ? <InternalNotes request={request} writes={setWriting} /> : null}
            </div>
            <RequestFacts request={request}>
              <Promises sourceId={id} promise={request.abilities.promise.allowed ? <PromiseButton request={request} /> : null} />
            </RequestFacts>
          </div>
        </Page>
      )}
    </QueryState>
  );
}

function RequestKeys({ request }: { request: RequestReply }) {
  useRequestKeys(request);
  return null;
}
