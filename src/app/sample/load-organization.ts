import type { Kysely } from 'kysely';
import type { DB } from '../../../database/schema.generated.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';

const mapSince = '2022-07-01';

/** Departments, functions, the real schools with their shares, and the nine regions. */
export async function loadOrganization(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  await insertMany(
    db,
    'department',
    sample.departments.map(({ code, name, description, mailbox, series }) => ({ districtId, id: ids('department', code), code, name, description, mailbox, series, createdAt: now })),
  );
  await insertMany(
    db,
    'supportFunction',
    sample.functions.map(({ code, name, kind, askAbout, department }, position) => ({ districtId, id: ids('function', code), code, name, kind, askAbout, departmentId: ids('department', department), position, createdAt: now })),
  );
  await insertMany(
    db,
    'school',
    sample.schools.map(({ stateCode, localCode, name, shortName, level, grades, address, town, zip, latitude, longitude, enrollment, yearLabel, sources }) => ({
      districtId, id: ids('school', stateCode), stateCode, localCode, name, shortName, level, grades, address, town, zip, latitude, longitude, enrollment, yearLabel, source: sources.directory, createdAt: now,
    })),
  );
  await insertMany(
    db,
    'schoolGroupShare',
    sample.schools.flatMap((school) =>
      Object.entries(school.groupShares).map(([studentGroup, percent]) => ({ districtId, id: newId(), schoolId: ids('school', school.stateCode), studentGroup, percent, yearLabel: school.yearLabel, source: school.sources.directory, recordedAt: now })),
    ),
  );
  await insertMany(db, 'region', sample.regions.map(({ number, name }) => ({ districtId, id: ids('region', number), number, name, validFrom: mapSince, createdAt: now })));
  await insertMany(
    db,
    'regionMembership',
    sample.regions.flatMap((region) => region.schools.map((code) => ({ districtId, id: newId(), regionId: ids('region', region.number), schoolId: ids('school', code), validFrom: mapSince, recordedAt: now }))),
  );
}
