import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { usePageSession } from '../../../../ui/session-context.ts';
import type { SchoolOverview } from '../../contract.ts';
import { ContactLink } from './contact-link.tsx';
import { PromiseLine } from './promise-line.tsx';
import { RequestLine } from './request-line.tsx';

type Held = { requests: NonNullable<SchoolOverview['requests']>; promises: NonNullable<SchoolOverview['promises']> };

const firstLines = 3;

/** What waits for the school, and what the district owes it: the first lines of each, the rest one press away. */
export function Standing({ overview }: { overview: SchoolOverview }) {
  const { belongsTo } = usePageSession();
  const { requests, promises, school } = overview;
  if (!requests || !promises) return null;
  const ours = belongsTo.some(({ id }) => id === school.id);
  const held = { requests, promises };
  return (
    <>
      <Side title={ours ? 'Waits for us' : 'Waits for the school'} side="withSchool" held={held} schoolId={school.id} none={ours ? 'Nothing waits for us.' : 'Nothing waits for the school.'} />
      <Side title={ours ? 'What the district owes us' : 'What the district owes the school'} side="withDistrict" held={held} schoolId={school.id} none="Nothing is open." />
      <LastContact overview={overview} />
    </>
  );
}

function Side({ title, side, held, schoolId, none }: { title: string; side: 'withSchool' | 'withDistrict'; held: Held; schoolId: string; none: string }) {
  const [all, setAll] = useState(false);
  const { requests } = held;
  const asked = requests[side];
  const promises = side === 'withSchool' ? held.promises.bySchool : held.promises.toSchool;
  const open = side === 'withSchool' ? requests.waitingOnSchool : requests.open - requests.waitingOnSchool;
  // What is late stands first, whether it was asked or promised.
  const lines = [...promises.items.map((row) => ({ key: row.id, late: row.late, line: <PromiseLine row={row} /> })), ...asked.map((row) => ({ key: row.id, late: row.late, line: <RequestLine row={row} /> }))].toSorted((a, b) => Number(b.late) - Number(a.late));
  const total = open + promises.open;
  const late = promises.late + (side === 'withDistrict' ? requests.late : 0);
  const shown = all ? lines : lines.slice(0, firstLines);
  return (
    <section aria-label={title}>
      <h2 id={side === 'withSchool' ? 'waits' : 'owed'}>
        {title} {total > 0 ? <span className="count">{total}</span> : null}
      </h2>
      {total === 0 ? <p className="quiet">{none}</p> : null}
      {total > 0 && side === 'withDistrict' ? (
        <p className="sum">
          {[late > 0 ? `${late} late` : 'none late', `${open} asked`, `${promises.open} promised`, requests.oldestDays === null ? '' : `the oldest ${requests.oldestDays} school days`].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      <ul className="list" hidden={lines.length === 0}>
        {shown.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      {lines.length > firstLines && !all ? (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {lines.length - firstLines} more here
        </button>
      ) : null}
      {all && total > lines.length ? (
        <p>
          <Link to={'/schools/$id/requests' as never} params={{ id: schoolId } as never}>
            All requests
          </Link>{' '}
          ·{' '}
          <Link to={'/schools/$id/promises' as never} params={{ id: schoolId } as never}>
            All promises
          </Link>
        </p>
      ) : null}
    </section>
  );
}

const contactWords = { message: 'Last word from the district', piece: 'Last piece of work done', handoff: 'Last taken on by somebody', visit: 'Last visit' } as const;

function LastContact({ overview: { lastContact } }: { overview: SchoolOverview }) {
  if (!lastContact) return <p className="quiet">Nobody of the district has written or come to this school yet.</p>;
  return (
    <p className="quiet">
      {contactWords[lastContact.kind]}{' '}
      <ContactLink contact={lastContact} />
      {lastContact.schoolDaysAgo > 1 ? `, ${lastContact.schoolDaysAgo} school days ago` : ''}.
    </p>
  );
}
