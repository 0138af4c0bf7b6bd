import type { RegionReply, Seat } from '../../contract.ts';
import { causeWords, fullTime, holesInWords } from '../seat-words.ts';
import { TeamMember } from './team-member.tsx';

interface TeamProps {
  region: RegionReply;
  /** Keyed by `regionId/functionId`; not there while they are asked for. */
  seats: Record<string, Seat> | undefined;
  assign: (functionId: string) => void;
  end: (assignmentId: string) => void;
  away: (personId: string) => void;
}

/** The team by function: who holds, covers and backs up each seat, with share and dates, and where nobody does. */
export function Team({ region, seats, assign, end, away }: TeamProps) {
  const staff = region.abilities.staff.allowed;
  const share = Object.values(seats ?? {}).reduce((sum, seat) => sum + seat.sharePercent, 0);
  return (
    <section aria-labelledby="team">
      <h2 id="team">Team</h2>
      <p className="count">
        <span className={region.holes > 0 ? 'hole' : undefined}>{holesInWords(region.holes)}</span>
        {seats ? ` · ${fullTime(share)} in all` : ''}
      </p>
      <ul className="team">
        {region.functions.map((serves) => {
          const seat = seats?.[`${region.id}/${serves.id}`];
          const members = region.team.filter((each) => each.functionId === serves.id);
          return (
            <li key={serves.id}>
              <h3>{serves.name}</h3>
              <div>
                {seat?.hole ? <Hole seat={seat} fill={staff ? () => assign(serves.id) : undefined} serves={serves.name} /> : null}
                {members.map((member) => (
                  <TeamMember key={member.id} member={member} on={region.on} end={staff ? () => end(member.id) : undefined} away={staff ? () => away(member.person.id) : undefined} />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Hole({ seat, fill, serves }: { seat: Seat; fill: (() => void) | undefined; serves: string }) {
  return (
    <div className="member">
      <div>
        <span className="hole">Hole: nobody holds or covers the seat</span>
        {seat.answers ? (
          <span className="quiet">
            New requests go to {seat.answers.name}, {causeWords[seat.answers.cause]}
          </span>
        ) : null}
      </div>
      {fill ? (
        <button type="button" className="on-screen" onClick={fill} aria-label={`Fill the seat: ${serves}`}>
          Fill the seat
        </button>
      ) : null}
    </div>
  );
}
