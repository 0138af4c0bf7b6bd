import { Link } from '@tanstack/react-router';
import { useDates } from '../../../ui/session-context.ts';
import type { RequestRow } from '../contract.ts';
import { statusShape, statusWords, whyWords } from './status-words.ts';

type Row = RequestRow & { why?: keyof typeof whyWords | undefined };

/** Requests as lines one can scan: what, where it stands, who holds it, what is due. */
export function RequestList({ rows, empty }: { rows: Row[]; empty: string }) {
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <ul className="list">
      {rows.map((row) => (
        <li key={row.id}>
          <RequestLine row={row} />
        </li>
      ))}
    </ul>
  );
}

export function RequestLine({ row }: { row: Row }) {
  const dates = useDates();
  return (
    <Link className="item" to="/requests/$id" params={{ id: row.id } as never}>
      <span className={row.unread ? 'title unread' : 'title'}>
        {row.unread ? <span className="skip">New since you looked: </span> : null}
        {row.summary}
      </span>
      <span className="facts">
        <span className={statusShape(row.status, row.late)}>{row.why ? whyWords[row.why] : statusWords[row.status]}</span> · {row.school.name} · {row.owner.name} · R-{row.number}
      </span>
      <span className={row.late ? 'when late' : 'when quiet'}>{row.closedAt ? dates.when(row.closedAt) : row.nextDueAt ? `${row.late ? 'late since' : 'by'} ${dates.when(row.nextDueAt)}` : ''}</span>
    </Link>
  );
}
