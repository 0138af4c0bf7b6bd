import { Link } from '@tanstack/react-router';
import { useDates } from '../../../ui/session-context.ts';
import type { CommitmentRow } from '../contract.ts';
import { standingWords } from '../standing-words.ts';
import { sourceWords } from './promise-words.ts';

/** A promise in a list: what, who owes it to whom, by when, how it stands. */
export function PromiseLine({ row, withSchool }: { row: CommitmentRow; withSchool: boolean }) {
  const dates = useDates();
  const { words, sign, tone } = standingWords[row.standing];
  const owes = row.direction === 'by_school' ? `${row.owner.name} to the district` : row.owner.name;
  const day = row.endedOn ? `${words} ${dates.day(row.endedOn)}` : row.standing === 'late' ? `late since ${dates.day(row.dueOn)}` : `by ${dates.day(row.dueOn)}`;
  return (
    <Link className="item" to="/promises/$id" params={{ id: row.id } as never}>
      <span className="title">{row.what}</span>
      <span className="facts">
        <span aria-hidden="true">{sign}</span> {owes}
        {withSchool ? ` · ${row.school.name}` : ''} · {sourceWords[row.source.kind]}
      </span>
      <span className={tone === 'late' ? 'due late' : 'due'}>{day}</span>
    </Link>
  );
}
