import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EquityReply } from '../../contract.ts';

/** Schools that got less than they were promised: of support planned for them, and of promises with a day. */
export function LessThanPromised({ data }: { data: EquityReply }) {
  const { less, lessSupport, lessSupportBecause, leastSharePercent } = data;
  return (
    <>
      <h2>Who got less than was promised</h2>
      <h3>Of hours and visits</h3>
      {lessSupport === null ? (
        <p>{lessSupportBecause}</p>
      ) : lessSupport.length === 0 ? (
        <p>Every school got at least {leastSharePercent} % of the hours and visits that were planned for it, and every function.</p>
      ) : (
        <>
          <p className="quiet">
            {lessSupport.length === 1 ? 'One school' : `${lessSupport.length} schools`} with less than {leastSharePercent} % of the planned hours or visits, or without a function that was planned, by name.
          </p>
          <Rows rows={lessSupport.map((row) => ({ school: row.school, facts: `${hours(row.hours)} of ${hours(row.plannedHours)} hours, ${row.visits} of ${hours(row.plannedVisits)} visits${row.missingFunctions.length > 0 ? `; nobody came of ${row.missingFunctions.join(', ')}` : ''}` }))} />
        </>
      )}
      <h3>Of promises with a day</h3>
      {less.length === 0 ? (
        <p>No school’s share of kept promises lies below what chance would give around the share of all.</p>
      ) : (
        <>
          <p className="quiet">Schools whose share of kept promises lies below what chance would give around the share of all (limits of 99.8 %), by name.</p>
          <Rows rows={less.map((row) => ({ school: row.school, facts: `${row.met} of ${row.promised} promises kept, ${Math.round((100 * row.met) / row.promised)} % (${Math.round(100 * row.low)} to ${Math.round(100 * row.high)})` }))} />
        </>
      )}
    </>
  );
}

const shownAtFirst = 12;

function Rows({ rows }: { rows: { school: { id: string; name: string }; facts: string }[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="list">
        {(all ? rows : rows.slice(0, shownAtFirst)).map(({ school, facts }) => (
          <li key={school.id}>
            <Link className="item" to="/schools/$id" params={{ id: school.id } as never}>
              <span className="title">{school.name}</span>
              <span className="facts">{facts}</span>
            </Link>
          </li>
        ))}
      </ul>
      {all || rows.length <= shownAtFirst ? null : (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {rows.length - shownAtFirst} more
        </button>
      )}
    </>
  );
}

function hours(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
