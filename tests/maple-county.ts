import type { Database } from '../src/platform/database/database.ts';
import { clockAt } from '../src/platform/clock/clock.ts';
import { inDistrict } from '../src/platform/database/in-district.ts';
import { insertMany } from '../src/platform/database/insert-many.ts';
import { newId } from '../src/platform/ids.ts';
import { findActor, type Role, type UseCase } from '../src/modules/people/index.ts';

const since = '2026-07-01';

/** Who lives in Maple County, a fictional district, and in which role. Scope: e(lm), o(ak) schools; n(orth) region; transport department. */
const cast = {
  ines: { name: 'Inés Elm', role: 'school_leader', school: 'elm' },
  omar: { name: 'Omar Oak', role: 'school_leader', school: 'oak' },
  sal: { name: 'Sal Clerk', role: 'school_staff', school: 'elm' },
  rita: { name: 'Rita North', role: 'regional_superintendent', region: 'north' },
  odd: { name: 'Odd Operations', role: 'operational_leader', region: 'north' },
  tess: { name: 'Tess Transport', role: 'team_member', region: 'north' },
  bo: { name: 'Bo Backup', role: 'team_member', region: 'north' },
  stu: { name: 'Stu South', role: 'operational_leader', region: 'south' },
  hana: { name: 'Hana Head', role: 'department_head', department: 'transport' },
  chief: { name: 'Chief Maple', role: 'district_leader' },
  data: { name: 'Dot Data', role: 'data_office' },
  aud: { name: 'Aud Itor', role: 'auditor' },
  ada: { name: 'Ada Min', role: 'administrator' },
} as const satisfies Record<string, { name: string; role: Role; school?: string; region?: string; department?: string }>;

export type CastMember = keyof typeof cast;
export const castMembers = Object.keys(cast) as CastMember[];

/** Makes Maple County in an empty database and lets its people act at a clock that a test drives. */
export async function mapleCounty(database: Database, now = '2026-11-23T14:00:00Z') {
  const districtId = newId();
  const clock = clockAt(now);
  const ids = new Map<string, string>();
  const id = (key: string) => ids.get(key) ?? ids.set(key, newId()).get(key)!;
  const base = (key: string) => ({ districtId, id: id(key) });
  const db = database.owner;
  await db.insertInto('district').values({ id: districtId, name: 'Maple County', shortName: 'Maple', timeZone: 'America/New_York', createdAt: now }).execute();
  await insertMany(db, 'schoolYear', [{ ...base('year'), name: '2026-27', startsOn: '2026-07-01', endsOn: '2027-06-30', recordedAt: now }]);
  await insertMany(db, 'schoolHours', [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...base(`hours${weekday}`), weekday, opens: weekday < 6 ? '08:00' : null, closes: weekday < 6 ? '16:00' : null, validFrom: '2000-01-01', recordedAt: now })));
  await insertMany(db, 'department', ['transport', 'facilities'].map((code) => ({ ...base(code), code, name: code, createdAt: now })));
  await insertMany(db, 'supportFunction', [['operations', 'facilities'], ['transportation', 'transport']].map(([code, department], position) => ({ ...base(code!), code: code!, name: code!, kind: 'operational', departmentId: id(department!), position, createdAt: now })));
  await insertMany(db, 'school', ['elm', 'oak', 'pine'].map((name, n) => ({ ...base(name), stateCode: `0000000${n}`, name: `${name} school`, shortName: name, level: 'k8', createdAt: now })));
  await insertMany(db, 'region', ['north', 'south'].map((name, n) => ({ ...base(name), number: n + 1, name, validFrom: since, createdAt: now })));
  await insertMany(db, 'regionMembership', [['elm', 'north'], ['oak', 'north'], ['pine', 'south']].map(([school, region]) => ({ ...base(`member-${school}`), schoolId: id(school!), regionId: id(region!), validFrom: since, recordedAt: now })));
  const people = Object.entries(cast) as [CastMember, { name: string; role: Role; school?: string; region?: string; department?: string }][];
  await insertMany(db, 'person', people.map(([key, person]) => ({ ...base(key), fullName: person.name, createdAt: now })));
  await insertMany(db, 'roleGrant', people.map(([key, { role, school, region, department }]) => ({ ...base(`grant-${key}`), personId: id(key), role, schoolId: school ? id(school) : null, regionId: region ? id(region) : null, departmentId: department ? id(department) : null, validFrom: since, grantedAt: now })));
  await insertMany(db, 'teamAssignment', [['tess', 'holder'], ['bo', 'backup']].map(([person, duty]) => ({ ...base(`seat-${person}`), regionId: id('north'), personId: id(person!), functionId: id('transportation'), homeDepartmentId: id('transport'), duty: duty!, sharePercent: 50, validFrom: since, recordedAt: now })));
  await insertMany(db, 'serviceCommitment', [{ ...base('promise'), catalogItemId: null, version: 1, firstAnswerMinutes: 480, nextAnswerMinutes: 480, resolutionMinutes: 2_400, validFrom: since, setAt: now }]);

  const act = async <T>(who: CastMember, work: (useCase: UseCase) => Promise<T>): Promise<T> => {
    const actor = (await findActor(database.owner, clock, { personId: id(who) }))!;
    return inDistrict(database, districtId, (tx) => work({ db: tx, actor, clock }));
  };
  return { districtId, clock, id, act };
}
