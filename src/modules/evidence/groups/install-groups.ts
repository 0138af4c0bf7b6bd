import type { Kysely } from 'kysely';
import type { DB } from '../../../../database/schema.generated.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import { plainSpelling } from './plain-spelling.ts';
import { standardGroups } from './standard-groups.ts';

/** Puts the standard student groups and their spellings into a district that has none yet. */
export async function installGroups(db: Kysely<DB>, districtId: string, now: string): Promise<void> {
  const known = await db.selectFrom('studentGroup').where('districtId', '=', districtId).select('key').limit(1).execute();
  if (known.length > 0) return;
  const base = () => ({ districtId, id: newId(), createdAt: now });
  await insertMany(db, 'studentGroup', standardGroups.map(({ key, name, dimension, partition, referenceKey }, position) => ({ ...base(), key, name, dimension, partition, referenceKey, position })));
  const spelled = new Map(standardGroups.flatMap(({ key, name, spellings }) => [key, key.replaceAll('_', ' '), name, ...spellings].map((each) => [plainSpelling(each), key] as const)));
  await insertMany(db, 'studentGroupSpelling', [...spelled].map(([spelling, groupKey]) => ({ ...base(), spelling, groupKey })));
}
