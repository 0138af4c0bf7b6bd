import { Link } from '@tanstack/react-router';
import { useDates } from '../../../ui/session-context.ts';
import type { VisitRow } from '../contract.ts';
import { modeWords, purposeWords } from '../visit-words.ts';

/** A visit in a list: where, what for, who came, when; said to be disputed or withdrawn. */
export function VisitLine({ row, withSchool }: { row: VisitRow; withSchool: boolean }) {
  const dates = useDates();
  const title = [withSchool ? row.school.name : '', purposeWords[row.purpose]].filter(Boolean).join(': ');
  const facts = [row.people.map(({ name }) => name).join(', '), row.mode === 'virtual' ? modeWords.virtual.toLowerCase() : '', `${row.minutes} min`, row.isTied ? 'for a goal of the plan' : ''].filter(Boolean).join(' · ');
  return (
    <Link className="item" to={'/visits/$id' as never} params={{ id: `V-${row.number}` } as never}>
      <span className="title">{title}</span>
      <span className="facts">
        {row.standing === 'disputed' ? <span className="status overdue">disputed by the school · </span> : row.standing === 'withdrawn' ? '✕ withdrawn · ' : ''}
        {facts}
      </span>
      <span className="when quiet">{dates.day(row.heldOn)}</span>
    </Link>
  );
}
