import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates, usePageSession } from '../../../../ui/session-context.ts';
import { newsSentence } from '../../notifications/notification-words.ts';
import { requestsApi } from '../client.ts';
import { HoursForm } from './hours-form.tsx';
import { MannerList } from './manner-list.tsx';
import { UndeliverableMails } from './undeliverable-mails.tsx';

/** One's news, and how one wants to be told of it. */
export function NotificationsPage() {
  const dates = useDates();
  const { roles } = usePageSession();
  const news = useQuery({ queryKey: ['requests', 'notifications'], queryFn: () => requestsApi('GET /notifications') });
  const wishes = useQuery({ queryKey: ['notification-preferences'], queryFn: () => requestsApi('GET /notification-preferences') });
  return (
    <Page title="My notifications" lead="What is new for you, and how you are told.">
      <QueryState query={news}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">Nothing new yet. What happens in your requests, in your tiers and with the evidence given to you comes here.</p>
          ) : (
            <ul className="plain" aria-label="News">
              {items.slice(0, 20).map((each) => (
                <li key={each.id}>
                  <a href={each.path}>
                    {each.summary}
                  </a>{' '}
                  {newsSentence(each.kind, each.by)} <span className="quiet">{dates.when(each.happenedAt)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <h2>How I am told</h2>
      <QueryState query={wishes}>
        {(held) => (
          <>
            <p className="quiet">{held.address ? `Mail goes to ${held.address}.` : 'You have no mail address here: everything is on this page alone.'}</p>
            <MannerList manners={held.manners} />
            <HoursForm key={`${held.quietFrom} ${held.quietUntil} ${held.digestAt}`} held={held} />
          </>
        )}
      </QueryState>
      {roles.includes('administrator') ? <UndeliverableMails /> : null}
    </Page>
  );
}
