import { Link } from '@tanstack/react-router';
import { useDates } from '../../../ui/session-context.ts';
import type { RequestRow } from '../contract.ts';
import { statusShape, statusWords } from './status-words.ts';

interface RequestListProps {
  rows: (RequestRow & { why?: string })[];
  empty: string;
}

/** Requests as lines one can scan: what, where it stands, who holds it, what is due. */
export function RequestList({ rows, empty }: RequestListProps) {
  const dates = useDates();
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <ul className="list">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="item" to="/requests/$id" params={{ id: row.id }}>
            <span className="title">{row.summary}</span>
            <span className="facts">
              <span className={statusShape(row.status, row.late)}>{statusWords[row.status]}</span> · R-{row.number} · {row.school.name} · {row.owner.name}
            </span>
            <span className={row.late ? 'when late' : 'when quiet'}>{row.closedAt ? dates.when(row.closedAt) : row.nextDueAt ? `${row.late ? 'late since' : 'due'} ${dates.when(row.nextDueAt)}` : ''}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
