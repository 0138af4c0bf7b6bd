import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { Supporters } from '../../contract.ts';

/** Who supports the school: the two who lead, empty seats, and the rest one press away. */
export function SupportersShort({ supporters, schoolId, title }: { supporters: Supporters; schoolId: string; title: string }) {
  const { superintendent, operationalLeader, items } = supporters;
  const holes = items.filter(({ hole }) => hole);
  return (
    <section aria-label={title}>
      <h2 id="support">{title}</h2>
      <dl className="pairs">
        {superintendent ? <Pair term="Regional superintendent" name={superintendent} /> : null}
        {operationalLeader ? <Pair term="Operational leader" name={operationalLeader} /> : null}
      </dl>
      {holes.length > 0 ? (
        <p>
          <span className="status overdue">{holes.length === 1 ? 'One seat is empty' : `${holes.length} seats are empty`}</span>: {holes.map((row) => `${row.function}${row.person ? ` (${row.person} answers)` : ''}`).join(', ')}.
        </p>
      ) : null}
      <details>
        <summary>All {items.length} functions by name</summary>
        <dl className="pairs">
          {items.map((row) => (
            <SupporterPair key={row.functionId} row={row} />
          ))}
        </dl>
      </details>
      <p>
        <Link to="/schools/$id/supporters" params={{ id: schoolId } as never}>
          How to reach them
        </Link>
      </p>
    </section>
  );
}

export function SupporterPair({ row }: { row: Supporters['items'][number] }) {
  const dates = useDates();
  const note = row.standsInFor ? `for ${row.standsInFor.name}, away until ${dates.day(row.standsInFor.until)}` : row.hole ? 'the seat is empty' : undefined;
  return <Pair term={row.function} name={row.person ?? 'nobody yet'} note={note} />;
}

export function Pair({ term, name, note }: { term: string; name: string; note?: string | undefined }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {name}
        {note ? <span className="quiet"> {note}</span> : null}
      </dd>
    </div>
  );
}
