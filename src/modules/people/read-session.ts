import type { UseCase } from './actor.ts';
import type { SessionReply } from './contract.ts';
import { initialsOf } from './initials.ts';
import { placesOf } from './places.ts';
import { sessionRow } from './session-row.ts';

/** What the shell of every page shows: the person, their roles in words, the district and its day. */
export async function readSession(useCase: UseCase): Promise<SessionReply> {
  const { actor } = useCase;
  const row = await sessionRow(useCase);
  return {
    person: { id: actor.personId, name: actor.name, initials: initialsOf(actor.name), email: row.email },
    roles: actor.grants.map((grant) => ({ ...grant, scope: row.scopes[grant.schoolId ?? grant.regionId ?? grant.departmentId ?? ''] ?? null })),
    district: { id: actor.districtId, name: row.districtName, shortName: row.districtShortName, timeZone: actor.timeZone, sample: row.isSample, today: actor.today },
    places: placesOf(actor.grants.map((grant) => grant.role)),
  };
}
