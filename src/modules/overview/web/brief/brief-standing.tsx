import type { ReactNode } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { SchoolBrief } from '../../contract.ts';
import { daysInWords } from '../school/days-in-words.ts';

type Standing = NonNullable<SchoolBrief['standing']>;

/** On the sheet: what waits for the school, what the district owes it, what is promised both ways. */
export function BriefStanding({ standing }: { standing: Standing }) {
  const dates = useDates();
  const { open, late, oldestDays, waitsForSchool, withDistrict, toSchool, bySchool, lastContact } = standing;
  const request = (row: Standing['withDistrict']['items'][number]) => (
    <li key={row.id}>
      {row.late ? '▲ ' : ''}
      {row.summary} <span className="quiet">R-{row.number}, {row.owner.name}, {daysInWords(row.ageDays)}{row.nextDueAt ? `, ${row.late ? 'late since' : 'due'} ${dates.when(row.nextDueAt)}` : ''}</span>
    </li>
  );
  const promise = (row: Standing['toSchool']['items'][number]) => (
    <li key={row.id}>
      {row.late ? '▲ ' : ''}
      {row.what} <span className="quiet">{row.owner.name}, {row.late ? 'late since' : 'by'} {dates.day(row.dueOn)}</span>
    </li>
  );
  return (
    <>
      <p>
        <strong>{open} open {open === 1 ? 'request' : 'requests'}</strong>
        {open > 0 ? `, ${late} late, the oldest ${oldestDays} school days` : ''}. {lastContact ? `${lastContact.kind === 'visit' ? 'Last visit' : 'Last word from the district'} ${lastContact.at === null ? dates.day(lastContact.on) : dates.when(lastContact.at)}.` : 'No word from the district yet.'}
      </p>
      <Lines title="Waits for the school" list={waitsForSchool} line={request} />
      <Lines title="With the district" list={withDistrict} line={request} />
      <Lines title="Promised to the school" list={toSchool} line={promise} />
      <Lines title="Promised by the school" list={bySchool} line={promise} />
    </>
  );
}

function Lines<T>({ title, list, line }: { title: string; list: { items: T[]; more: number }; line: (row: T) => ReactNode }) {
  if (list.items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="plain">
        {list.items.map(line)}
        {list.more > 0 ? <li className="quiet">and {list.more} more</li> : null}
      </ul>
    </>
  );
}
