import type { z } from 'zod';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import type { addSpelling, addStudentGroup, listStudentGroups } from './contract.ts';
import { installGroups } from './install-groups.ts';
import { plainSpelling } from './plain-spelling.ts';

type Groups = z.output<typeof listStudentGroups.schemas.reply>;

export async function findGroups({ db, actor, clock }: UseCase): Promise<Groups> {
  await installGroups(db, actor.districtId, clock.now().toString());
  const groups = await db.selectFrom('studentGroup').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).orderBy('position').orderBy('key').select(['key', 'name', 'dimension', 'partition', 'referenceKey']).execute();
  const spellings = await db.selectFrom('studentGroupSpelling').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).orderBy('spelling').select(['spelling', 'groupKey']).execute();
  const byGroup = Map.groupBy(spellings, ({ groupKey }) => groupKey);
  return { items: groups.map((group) => ({ ...group, dimension: group.dimension as Groups['items'][number]['dimension'], spellings: (byGroup.get(group.key) ?? []).map(({ spelling }) => spelling) })), mayAdd: mayAdd(actor) };
}

/** Throws AppError `not_allowed`, `conflict` for a key or name that is taken, `group_unknown` for a reference that is none. */
export async function addGroup(useCase: UseCase, group: z.output<typeof addStudentGroup.schemas.body>): Promise<{ key: string }> {
  requireKeeper(useCase);
  const { db, actor, clock } = useCase;
  const { items } = await findGroups(useCase);
  const spelled = [...new Set([group.key, group.name].map(plainSpelling))];
  const taken = items.find(({ key, spellings }) => key === group.key || spelled.some((each) => spellings.includes(each)));
  if (taken) throw new AppError('conflict', `${group.name} is known already, as ${taken.name}.`);
  if (group.referenceKey && !items.some(({ key }) => key === group.referenceKey)) throw new AppError('group_unknown', `There is no student group ${group.referenceKey} to compare with.`);
  const base = { districtId: actor.districtId, createdAt: clock.now().toString() };
  const id = newId();
  await db.insertInto('studentGroup').values({ ...base, id, ...group, position: items.length }).execute();
  await db.insertInto('studentGroupSpelling').values(spelled.map((spelling) => ({ ...base, id: newId(), spelling, groupKey: group.key }))).execute();
  await recordAct(useCase, { act: 'student_groups.added', subjectType: 'student_group', subjectId: id, details: { key: group.key } });
  return { key: group.key };
}

/** Throws AppError `not_allowed`, `conflict` for a spelling that means another group, `group_unknown`. */
export async function spellGroup(useCase: UseCase, { spelling: written, groupKey }: z.output<typeof addSpelling.schemas.body>): Promise<{ spelling: string }> {
  requireKeeper(useCase);
  const { db, actor, clock } = useCase;
  const spelling = plainSpelling(written);
  const { items } = await findGroups(useCase);
  const group = items.find(({ key }) => key === groupKey);
  if (!group) throw new AppError('group_unknown', `There is no student group ${groupKey}.`);
  if (group.spellings.includes(spelling)) return { spelling };
  const other = items.find(({ spellings }) => spellings.includes(spelling));
  if (other) throw new AppError('conflict', `“${spelling}” means ${other.name} already.`);
  const id = newId();
  await db.insertInto('studentGroupSpelling').values({ districtId: actor.districtId, id, spelling, groupKey, createdAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'student_groups.spelled', subjectType: 'student_group_spelling', subjectId: id, details: { spelling, groupKey } });
  return { spelling };
}

function mayAdd(actor: UseCase['actor']): boolean {
  return holdsRole(actor, 'administrator', 'data_office');
}

function requireKeeper({ actor }: UseCase): void {
  if (!mayAdd(actor)) throw new AppError('not_allowed', 'Student groups are kept by the data office and administrators.', { act: 'student_groups.add', reason: 'role_needed' });
}
