import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { requestsApi } from '../client.ts';

/** To the mails that wait for this person's decision; nothing while there are none. */
export function WaitingMailsLink() {
  const { data } = useQuery({ queryKey: ['incoming-mails', 'count'], queryFn: () => requestsApi('GET /incoming-mails', { query: { limit: 1 } }) });
  if (!data || data.total === 0) return null;
  return (
    <Link className="button" to={'/settings/mail' as never}>
      {data.total === 1 ? 'One mail waits' : `${data.total} mails wait`}
    </Link>
  );
}
