import type { Kysely } from 'kysely';
import type { DB } from '../../../database/schema.generated.ts';
import { castKey } from '../../../database/sample/cast.ts';
import { sampleMacros } from '../../../database/sample/macros.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';

/** How the sample district works: the macros of its teams, and whom to call besides 911. */
export async function loadManners(db: Kysely<DB>, { districtId, ids, now }: SampleContext): Promise<void> {
  await insertMany(
    db,
    'macro',
    sampleMacros.map(({ name, kind, body, acts, madeBy, owner }) => ({
      districtId, id: newId(), name, kind, body, acts: acts as never, personId: null, regionId: 'region' in owner ? ids('region', owner.region) : null, departmentId: 'department' in owner ? ids('department', owner.department) : null, madeBy: ids('person', castKey(madeBy)), madeAt: now,
    })),
  );
  await insertMany(db, 'policySetting', [{ districtId, id: newId(), key: 'safety_office_phone', value: '617-555-0100', validFrom: '2022-07-01', setAt: now }]);
}
