import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../../../ui/query-state.tsx';
import { requestsApi } from '../client.ts';

/** By which roads mail comes in; for administrators. */
export function MailSettings() {
  const query = useQuery({ queryKey: ['mail-settings'], queryFn: () => requestsApi('GET /mail-settings') });
  return (
    <details>
      <summary>How mail comes in</summary>
      <QueryState query={query}>
        {({ mailbox, webhookPath, webhookSecret }) => (
          <dl className="answers">
            <div>
              <dt>Mailbox (CAUSEWAY_MAILBOX, read over IMAP_URL)</dt>
              <dd>{mailbox ?? 'None is set.'}</dd>
            </div>
            <div>
              <dt>Another mail system hands mails in at</dt>
              <dd>POST {webhookPath}</dd>
            </div>
            <div>
              <dt>Secret with which it signs them (Standard Webhooks)</dt>
              <dd>
                <code className="secret">{webhookSecret}</code>
              </dd>
            </div>
          </dl>
        )}
      </QueryState>
    </details>
  );
}
