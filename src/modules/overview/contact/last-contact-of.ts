import { localDateOf, schoolDaysBetween, type SchoolCalendar } from '../../district/index.ts';
import type { Contact } from '../../requests/index.ts';
import type { LastVisit } from '../../visits/index.ts';
import type { LastContact } from './contract.ts';

/** The later of what was last written or done for a school and the last visit; of one day, the visit. Pure. */
export function lastContactOf(contact: Contact | undefined, visit: LastVisit | undefined, { calendar, timeZone, on: day }: { calendar: SchoolCalendar; timeZone: string; on: string }): LastContact | null {
  const written = contact ? { on: localDateOf(Date.parse(contact.at), timeZone), at: contact.at, kind: contact.kind, id: contact.requestId } : null;
  const came = visit ? { on: visit.heldOn, at: null, kind: 'visit' as const, id: visit.id } : null;
  const last = came && (!written || came.on >= written.on) ? came : written;
  return last && { ...last, schoolDaysAgo: schoolDaysBetween(calendar, last.on, day) };
}
