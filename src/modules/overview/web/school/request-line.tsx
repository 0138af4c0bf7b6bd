import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestLine as Row } from '../../contract.ts';
import { daysInWords } from './days-in-words.ts';

/** An open request in the list of its school: what, who has it, how old, and what is due or waited for. */
export function RequestLine({ row }: { row: Row }) {
  const dates = useDates();
  const waits = row.status === 'resolved_pending_confirmation' ? 'Is it solved? The school says' : row.status === 'waiting_on_school' ? 'waits for the school' : null;
  return (
    <Link className="item" to="/requests/$id" params={{ id: row.id } as never}>
      <span className="title">{row.summary}</span>
      <span className="facts">
        <span className={row.late ? 'status overdue' : waits ? 'status waiting' : 'status'}>{row.owner.name}</span> · {row.function} · {daysInWords(row.ageDays)} · R-{row.number}
      </span>
      <span className={row.late ? 'when late' : 'when quiet'}>{waits ?? (row.nextDueAt ? `${row.late ? 'late since' : 'by'} ${dates.when(row.nextDueAt)}` : '')}</span>
    </Link>
  );
}
