import type { SchoolOverview } from '../../contract.ts';

/** On a phone, before anything is scrolled: what waits, what is owed, who supports, each with the way to its lines. */
export function Glance({ overview, ours }: { overview: SchoolOverview; ours: boolean }) {
  const { requests, promises, supporters } = overview;
  const late = (count: number) => (count > 0 ? `, ${count} late` : '');
  const holes = supporters.items.filter(({ hole }) => hole).length;
  return (
    <ul className="glance on-phone on-screen">
      {requests && promises ? (
        <>
          <li>
            <a href="#waits">
              {requests.waitingOnSchool + promises.bySchool.open} {ours ? 'wait for us' : 'wait for the school'}
            </a>
            {late(promises.bySchool.late)}
          </li>
          <li>
            <a href="#owed">
              {requests.open - requests.waitingOnSchool + promises.toSchool.open} {ours ? 'owed to us' : 'owed to the school'}
            </a>
            {late(requests.late + promises.toSchool.late)}
          </li>
        </>
      ) : null}
      <li>
        <a href="#support">{supporters.superintendent ?? supporters.operationalLeader ?? 'The district'}</a> and the team for {supporters.items.length} functions{holes > 0 ? `, ${holes} without a holder` : ''}
      </li>
    </ul>
  );
}
