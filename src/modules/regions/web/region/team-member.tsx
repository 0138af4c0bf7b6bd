import { useDates } from '../../../../ui/session-context.ts';
import type { RegionReply } from '../../contract.ts';
import { dayFrom } from '../calendar-day.ts';
import { dutyWords } from '../seat-words.ts';

interface TeamMemberProps {
  member: RegionReply['team'][number];
  on: string;
  end: (() => void) | undefined;
  away: (() => void) | undefined;
}

/** Somebody's work for one function: duty, share of the week, home department, dates, and whether they are there. */
export function TeamMember({ member, on, end, away }: TeamMemberProps) {
  const dates = useDates();
  const { person, duty, sharePercent, personSharePercent, homeDepartment, validFrom, validTo, reason, serves } = member;
  const later = validFrom > on;
  const span = `${later ? 'from' : 'since'} ${dates.fullDay(validFrom)}${validTo ? ` until ${dates.fullDay(dayFrom(validTo, -1))}` : ''}`;
  return (
    <div className={later ? 'member later' : 'member'}>
      <div>
        <strong>{person.name}</strong>
        <span>
          {later ? 'Decided for later: ' : ''}
          {dutyWords[duty]}, {sharePercent} %<span className="quiet"> · {span}</span>
        </span>
        <span className="quiet">
          {homeDepartment.name}
          {reason ? ` · ${reason}` : ''}
        </span>
        {personSharePercent > 100 ? <span className="away">Holds {personSharePercent} % of a week over all regions</span> : null}
        {serves || later ? null : <span className="hole">Has left, or has no role any more: does not count</span>}
        {person.away ? (
          <span className="away">
            Away until {dates.fullDay(person.away.until)}
            {person.away.note ? `: ${person.away.note}` : ''}
          </span>
        ) : null}
      </div>
      {end && away ? (
        <div className="row on-screen">
          <button type="button" className="plain" onClick={away} aria-label={`Away: ${person.name}`}>
            Away
          </button>
          {validTo === null || validTo > dates.today ? (
            <button type="button" className="plain" onClick={end} aria-label={`End: ${person.name}, ${dutyWords[duty]}`}>
              End
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
