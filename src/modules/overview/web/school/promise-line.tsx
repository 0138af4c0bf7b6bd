import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { PromiseLine as Row } from '../../contract.ts';

/** An open promise in the list of its school: what, who owes it, by when. */
export function PromiseLine({ row }: { row: Row }) {
  const dates = useDates();
  return (
    <Link className="item" to="/promises/$id" params={{ id: row.id } as never}>
      <span className="title">{row.what}</span>
      <span className="facts">
        <span className={row.late ? 'status overdue' : 'status'}>{row.owner.name}</span> · promised
      </span>
      <span className={row.late ? 'when late' : 'when quiet'}>{row.late ? `late since ${dates.day(row.dueOn)}` : `by ${dates.day(row.dueOn)}`}</span>
    </Link>
  );
}
