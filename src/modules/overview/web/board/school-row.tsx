import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { Meaning, SchoolRow as Row } from '../../contract.ts';
import { columns } from './columns.ts';
import { ContactLink } from '../school/contact-link.tsx';
import { FigureCell } from './figure-cell.tsx';

/** A school on the board; on a phone only what asks for somebody, until it is unfolded. */
export function SchoolRow({ row, meaning }: { row: Row; meaning: Meaning }) {
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const { school, tier, lastContact, support } = row;
  const params = { id: school.id } as never;
  return (
    <tr className={open ? 'unfolded' : undefined}>
      <th scope="row">
        <Link to="/schools/$id" params={params}>
          {school.name}
        </Link>
        <button type="button" className="plain unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Less' : 'All figures'}
          <span className="skip"> of {school.name}</span>
        </button>
      </th>
      <td data-label="Tier">
        {tier ? (
          <Link to={'/schools/$id/tier' as never} params={params}>
            {tier.name}
          </Link>
        ) : (
          <span className="quiet">none</span>
        )}
        {tier?.reviewOn && tier.reviewOn <= meaning.dueUntil ? <span className="limits">review {dates.day(tier.reviewOn)}</span> : null}
      </td>
      {columns.slice(0, 1).map((column) => (
        <FigureCell key={column.figure} value={row[column.figure]} {...column} whose={{ schoolId: school.id }} meaning={meaning} />
      ))}
      <td data-label="Oldest, school days" className={row.oldestDays === null ? 'n quiet' : 'n'}>
        {row.oldestDays === null ? '–' : (
          <Link to="/requests" search={{ schoolId: school.id, state: 'open', lane: 'ordinary', sort: 'oldest' } as never} aria-label={`The oldest is ${row.oldestDays} school days old`}>
            {row.oldestDays}
          </Link>
        )}
      </td>
      {columns.slice(1).map((column) => (
        <FigureCell key={column.figure} value={row[column.figure]} {...column} whose={{ schoolId: school.id }} meaning={meaning} />
      ))}
      <td data-label="Last word" className={row.unseen ? 'asks one-line' : 'one-line'}>
        {row.unseen ? '▲ unseen' : ''}
        {lastContact ? (
          <ContactLink contact={lastContact} className={row.unseen ? 'limits' : undefined} />
        ) : (
          <span className="limits">nobody yet</span>
        )}
      </td>
      <td data-label="Support, 30 days" className="one-line">
        <Link to="/visits" search={{ schoolId: school.id } as never}>
          {inWords(support.hours, support.visits)}
        </Link>
        {support.plannedHours !== null && support.plannedVisits !== null ? <span className="limits">planned {inWords(support.plannedHours, support.plannedVisits)}</span> : null}
      </td>
    </tr>
  );
}

function inWords(hours: number, visits: number): string {
  return `${hours.toLocaleString('en-US', { maximumFractionDigits: 1 })} h, ${visits} ${visits === 1 ? 'visit' : 'visits'}`;
}
