import { Link } from '@tanstack/react-router';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Initials } from '../../../../ui/initials.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { CoverageReply, Seat } from '../../contract.ts';
import { useAsOf } from '../as-of.tsx';
import { dayFrom } from '../calendar-day.ts';
import { Reach } from '../reach.tsx';
import { causeWords, dutyWords, type Duty } from '../seat-words.ts';

interface SeatDialogProps {
  coverage: CoverageReply;
  regionId: string;
  functionId: string;
  close: () => void;
}

/** Who serves one function in one region that day, how to reach them, and who answers when nobody is there. */
export function SeatDialog({ coverage, regionId, functionId, close }: SeatDialogProps) {
  const on = useAsOf();
  const region = coverage.regions.find((each) => each.id === regionId);
  const serves = coverage.functions.find((each) => each.id === functionId);
  const seat = coverage.seats[`${regionId}/${functionId}`];
  if (!region || !serves || !seat) return null;
  const toRegion = { to: '/regions/$id', params: { id: regionId } as never } as const;
  return (
    <Dialog title={serves.name} close={close}>
      <p className="quiet">{region.name}</p>
      {seat.hole ? <p className="hole">Hole: nobody holds or covers the seat.</p> : null}
      {seat.allAway ? <p className="away">Everybody who holds or covers the seat is away.</p> : null}
      {(seat.hole || seat.allAway) && seat.answers ? (
        <p>
          New requests go to <strong>{seat.answers.name}</strong>, {causeWords[seat.answers.cause]}.
        </p>
      ) : null}
      <ul className="supporters">
        {(['cover', 'holder', 'backup'] as const).flatMap((duty) => peopleOf(seat, duty).map((person) => <SeatPerson key={person.assignmentId} person={person} duty={duty} />))}
      </ul>
      <p className="row">
        {coverage.mayEdit.includes(regionId) ? (
          <Link className="button main" {...toRegion} search={{ fill: functionId, ...(on ? { on } : {}) } as never}>
            Assign somebody
          </Link>
        ) : null}
        <Link {...toRegion} search={(on ? { on } : {}) as never}>
          The team of {region.name}
        </Link>
      </p>
    </Dialog>
  );
}

function peopleOf(seat: Seat, duty: Duty) {
  return { holder: seat.holders, backup: seat.backups, cover: seat.covers }[duty];
}

function SeatPerson({ person, duty }: { person: Seat['holders'][number]; duty: Duty }) {
  const dates = useDates();
  return (
    <li className="person">
      <Initials name={person.name} />
      <div>
        <strong>{person.name}</strong>
        <span>
          {dutyWords[duty]}, {person.sharePercent} %
          <span className="quiet">
            {' '}
            · since {dates.fullDay(person.validFrom)}
            {person.validTo ? ` until ${dates.fullDay(dayFrom(person.validTo, -1))}` : ''}
          </span>
        </span>
        {person.away ? <span className="away">Away until {dates.fullDay(person.away.until)}</span> : null}
        <Reach person={person} />
      </div>
    </li>
  );
}
