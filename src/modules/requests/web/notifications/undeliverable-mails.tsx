import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { requestsApi } from '../client.ts';

/** For the administrator: mail that was given up, and what waits for a server that does not take it. */
export function UndeliverableMails() {
  const dates = useDates();
  const query = useQuery({ queryKey: ['undeliverable'], queryFn: () => requestsApi('GET /undeliverable-mails') });
  return (
    <>
      <h2>Mail of the district that did not go out</h2>
      <QueryState query={query}>
        {({ waiting, items }) => (
          <>
            <p className="quiet">{waiting === 0 ? 'Nothing waits for the mail server.' : `${waiting} ${waiting === 1 ? 'mail waits' : 'mails wait'} for the mail server.`}</p>
            <ul className="plain">
              {items.map((mail) => (
                <li key={mail.id}>
                  {mail.person} <span className="quiet">{mail.address}, {dates.when(mail.at)}</span>
                  <br />
                  {mail.error}
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
    </>
  );
}
