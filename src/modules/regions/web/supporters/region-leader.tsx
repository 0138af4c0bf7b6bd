import { Initials } from '../../../../ui/initials.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { Contact } from '../../contract.ts';
import { Reach } from '../reach.tsx';

interface RegionLeaderProps {
  title: string;
  person: Contact | null;
}

/** Who leads the region that the school is in. */
export function RegionLeader({ title, person }: RegionLeaderProps) {
  const dates = useDates();
  return (
    <li>
      {person ? <Initials name={person.name} /> : null}
      <div>
        <span className="quiet">{title}</span>
        <strong>{person?.name ?? 'Nobody is named'}</strong>
        {person?.away ? <span className="away">Away until {dates.day(person.away.until)}</span> : null}
        {person ? <Reach person={person} /> : null}
      </div>
    </li>
  );
}
