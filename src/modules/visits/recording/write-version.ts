import { insertMany } from '../../../platform/database/insert-many.ts';
import type { UseCase } from '../../people/index.ts';
import type { VisitContent } from '../contract.ts';
import { whoCame } from './who-came.ts';

interface Written {
  visitId: string;
  schoolId: string;
  version: number;
}

/** Writes what is recorded of a visit, whole, with who came. */
export async function writeVersion(useCase: UseCase, { visitId, schoolId, version }: Written, content: VisitContent): Promise<void> {
  const { db, actor, clock } = useCase;
  const { districtId } = actor;
  const people = await whoCame(useCase, schoolId, content);
  const { heldOn, mode, purpose, minutes, goalId, note } = content;
  await db.insertInto('schoolVisitVersion').values({ districtId, visitId, version, heldOn, mode, purpose, minutes, goalId, note, writtenBy: actor.personId, writtenAt: clock.now().toString() }).execute();
  await insertMany(db, 'schoolVisitPerson', people.map((person) => ({ districtId, visitId, version, ...person })));
}
