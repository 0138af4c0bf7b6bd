import type { Kysely } from 'kysely';
import type { DB } from '../../../database/schema.generated.ts';
import { castKey, type CastMember } from '../../../database/sample/cast.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';

/** The nine people whom the sign-in page offers, one for each role. */
const offered: CastMember[] = ['principal', 'regionalSuperintendent', 'operationsLead', 'transportSpecialist', 'transportationHead', 'chiefOfSchools', 'dataOffice', 'auditor', 'administrator'];

/** The fictional people with their dated roles, seats and absences; the nine offered ones have a sign-in. */
export async function loadPeople(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  const { people, seats, absences } = sample.staff;
  const loginKeys = new Set(offered.map(castKey));
  const signing = people.filter((person) => loginKeys.has(person.key));
  await insertMany(db, 'loginUser', signing.map(({ key, fullName, email }) => ({ id: `sample-${key}`, name: fullName, email, emailVerified: true })));
  await insertMany(
    db,
    'person',
    people.map(({ key, fullName, email, phone, title, reachNote }) => ({
      districtId, id: ids('person', key), loginId: loginKeys.has(key) ? `sample-${key}` : null, fullName, email, phone, title, reachNote, isFictional: true, createdAt: now,
    })),
  );
  await insertMany(
    db,
    'roleGrant',
    people.flatMap((person) =>
      person.grants.map(({ role, school, region, department, validFrom, validTo }) => ({
        districtId,
        id: newId(),
        personId: ids('person', person.key),
        role,
        schoolId: school ? ids('school', school) : null,
        regionId: region ? ids('region', region) : null,
        departmentId: department ? ids('department', department) : null,
        validFrom,
        validTo,
        grantedAt: now,
      })),
    ),
  );
  await insertMany(
    db,
    'teamAssignment',
    seats.map((seat) => ({
      districtId,
      id: newId(),
      regionId: ids('region', seat.region),
      personId: ids('person', seat.person),
      functionId: ids('function', seat.function),
      homeDepartmentId: ids('department', seat.homeDepartment),
      duty: seat.duty,
      sharePercent: seat.sharePercent,
      validFrom: seat.validFrom,
      validTo: seat.validTo,
      recordedAt: now,
    })),
  );
  await insertMany(db, 'absence', absences.map(({ person, firstDay, lastDay, note }) => ({ districtId, id: newId(), personId: ids('person', person), firstDay, lastDay, note, recordedAt: now })));
}
