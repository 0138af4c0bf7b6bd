import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates, usePageSession } from '../../../../ui/session-context.ts';
import type { WaitingMail } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { DecideMail } from './decide-mail.tsx';
import { MailSettings } from './mail-settings.tsx';
import { waitingReasons } from './mail-words.ts';

/** Mails that became nothing by themselves: a person lets each one in, or drops it. */
export function WaitingMailsPage() {
  const { roles } = usePageSession();
  const { mail: opened } = useSearch({ strict: false }) as { mail?: string };
  const navigate = useNavigate();
  const query = useQuery({ queryKey: ['incoming-mails'], queryFn: () => requestsApi('GET /incoming-mails', { query: { limit: 100 } }) });
  return (
    <Page title="Mail that waits" lead="Mails that are in doubt become nothing by themselves. You decide on each one here.">
      <QueryState query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p role="status">No mail waits for you.</p>
          ) : (
            <>
              {total > items.length ? <p className="quiet">The newest {items.length} of {total}.</p> : null}
              <ul className="list">
                {items.map((mail) => (
                  <li key={mail.id}>
                    <MailLine mail={mail} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </QueryState>
      {roles.includes('administrator') ? <MailSettings /> : null}
      {opened ? <DecideMail id={opened} close={() => void navigate({ to: '/settings/mail', search: {} as never })} /> : null}
    </Page>
  );
}

function MailLine({ mail }: { mail: WaitingMail }) {
  const dates = useDates();
  return (
    <Link className="item" to="/settings/mail" search={{ mail: mail.id } as never}>
      <span className="title">{mail.subject || 'No subject'}</span>
      <span className="facts">
        {mail.sender ? `${mail.sender.name}, ` : ''}
        {mail.from ?? 'unknown sender'}
        {mail.request ? `, for R-${mail.request.number}` : ''} · {waitingReasons[mail.reason] ?? mail.reason}
      </span>
      <span className="when quiet">{dates.when(mail.receivedAt)}</span>
    </Link>
  );
}
