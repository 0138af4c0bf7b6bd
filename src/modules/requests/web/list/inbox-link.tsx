import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { requestsApi } from '../client.ts';

/** The way to the inbox with how much waits there. */
export function InboxLink() {
  const inbox = useQuery({ queryKey: ['requests', 'inbox'], queryFn: () => requestsApi('GET /inbox') });
  const waiting = inbox.data && inbox.data.total + inbox.data.mentions.filter((mention) => !mention.read).length;
  return (
    <Link className="button" to={'/inbox' as never}>
      Inbox {waiting ? <span className="count">&nbsp;{waiting}</span> : null}
    </Link>
  );
}
