import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { InboxReply } from '../../contract.ts';

/** Where I was named: unread ones in sight, the others behind a line. */
export function MentionList({ mentions }: { mentions: InboxReply['mentions'] }) {
  const unread = mentions.filter((mention) => !mention.read);
  const read = mentions.filter((mention) => mention.read);
  if (mentions.length === 0) return null;
  return (
    <section aria-label="Mentions of me">
      {unread.length > 0 ? (
        <>
          <h2>
            Mentions of me <span className="count">{unread.length}</span>
          </h2>
          <Lines mentions={unread} />
        </>
      ) : null}
      {read.length > 0 ? (
        <details className="aside">
          <summary>{unread.length > 0 ? 'Earlier mentions' : `Mentions of me, all read (${read.length})`}</summary>
          <Lines mentions={read} />
        </details>
      ) : null}
    </section>
  );
}

function Lines({ mentions }: { mentions: InboxReply['mentions'] }) {
  const dates = useDates();
  return (
    <ul className="list">
      {mentions.map((mention) => (
        <li key={mention.id}>
          <Link className="item" to="/requests/$id" params={{ id: mention.request.id } as never}>
            <span className="title">{mention.request.summary}</span>
            <span className="facts">
              {mention.by.name}, {mention.inNote ? 'in a note' : 'in a message'}, R-{mention.request.number}
              {mention.excerpt ? `: ${mention.excerpt}` : ''}
            </span>
            <span className="when quiet">{dates.when(mention.at)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
