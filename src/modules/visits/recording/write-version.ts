import { insertMany } from '../../../platform/database/insert-many.ts';
import type { UseCase } from '../../people/index.ts';
import type { VisitContent } from '../contract.ts';
import type { Came } from './who-came.ts';

interface Written {
  visitId: string;
  version: number;
  came: Came[];
}

/** Writes what is recorded of a visit, whole, with who came. */
export async function writeVersion({ db, actor, clock }: UseCase, { visitId, version, came }: Written, { heldOn, mode, purpose, minutes, goalId, note }: VisitContent): Promise<void> {
  const of = { districtId: actor.districtId, visitId, version };
  await db.insertInto('schoolVisitVersion').values({ ...of, heldOn, mode, purpose, minutes, goalId, note, writtenBy: actor.personId, writtenAt: clock.now().toString() }).execute();
  await insertMany(db, 'schoolVisitPerson', came.map((person) => ({ ...of, ...person })));
}
