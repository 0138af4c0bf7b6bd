import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { RegionBoard } from '../../contract.ts';
import { listBehind } from '../../board/figure-links-words.ts';

/** What needs deciding in the region, a line each, with the list behind it. */
export function Deciding({ board }: { board: RegionBoard }) {
  const dates = useDates();
  const { deciding, meaning, region, total } = board;
  const whose = { regionId: region.id };
  const lines = [
    { n: deciding.newlyLate, words: deciding.newlyLate === 1 ? 'request turned late' : 'requests turned late', more: `since ${dates.day(meaning.newFrom)}`, link: listBehind('newlyLate', whose, meaning) },
    { n: deciding.brokenPromises, words: deciding.brokenPromises === 1 ? 'promise to a school is late' : 'promises to schools are late', more: 'keep it, move it with a reason, or drop it', link: listBehind('toSchoolLate', whose, meaning) },
    { n: total.stuck, words: total.stuck === 1 ? 'request is stuck' : 'requests are stuck', more: `no movement for ${meaning.stuckDays} school days`, link: listBehind('stuck', whose, meaning) },
    { n: deciding.emptySeats, words: deciding.emptySeats === 1 ? 'seat of the team is empty' : 'seats of the team are empty', more: 'what comes in goes to the operational leader', link: { to: `/regions/${region.id}`, search: {} } },
    { n: deciding.tierReviewsDue, words: deciding.tierReviewsDue === 1 ? 'tier is to be looked at again' : 'tiers are to be looked at again', more: 'by the end of this week', link: { to: '/tiers', search: { regionId: region.id } } },
  ].filter(({ n }) => n > 0);
  return (
    <section aria-labelledby="deciding">
      <h2 id="deciding">What needs deciding</h2>
      {lines.length === 0 ? <p>Nothing today.</p> : null}
      <ul className="list deciding" hidden={lines.length === 0}>
        {lines.map(({ n, words, more, link }) => (
          <li key={words}>
            <Link className="item" {...(link as { to: '/requests' })}>
              <span className="title">
                {n} {words}
              </span>
              <span className="when quiet">{more}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
