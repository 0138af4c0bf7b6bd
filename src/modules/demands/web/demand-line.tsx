import { Link } from '@tanstack/react-router';
import { useDates } from '../../../ui/session-context.ts';
import type { DemandRow } from '../contract/demands.ts';
import { minutesWord, schoolsWord, standingWords } from './demand-words.ts';

/** A demand in a list: what, whose, how long, by when, and where it stands. */
export function DemandLine({ row }: { row: DemandRow }) {
  const dates = useDates();
  const { counts } = row;
  const { words, sign } = standingWords[row.standing];
  const parts = [
    counts.waiting > 0 ? `${counts.waiting} waiting` : '',
    counts.open > 0 ? `${counts.open} open` : '',
    counts.done > 0 ? `${counts.done} done` : '',
    counts.declined > 0 ? `${counts.declined} declined` : '',
    counts.returned > 0 ? `${counts.returned} “you have it”` : '',
    counts.buffered > 0 ? `${counts.buffered} buffered` : '',
  ].filter(Boolean);
  return (
    <li>
      <Link className="item" to={'/demands/$id' as never} params={{ id: row.id } as never}>
        <span className="title">{row.what}</span>
        <span className="facts">
          <span aria-hidden="true">{sign}</span> {words} · {row.department.name} · {minutesWord(row.minutes)}
          {row.standing === 'draft' ? '' : ` · ${schoolsWord(counts.total)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`}
        </span>
        <span className="when">
          by {dates.day(row.dueOn)}
          {row.decideBy && (row.waitsForMe > 0 || row.late) ? <span className={row.late ? 'decide late' : 'decide'}>{row.late ? `▲ decision late since ${dates.day(row.decideBy)}` : `decide by ${dates.day(row.decideBy)}`}</span> : null}
        </span>
      </Link>
    </li>
  );
}
