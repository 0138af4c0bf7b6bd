import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { installGroups } from '../../evidence/index.ts';
import { findPlans } from '../plan/find-plans.ts';
import { getPlan } from '../plan/get-plan.ts';
import { movePlan } from '../review/move-plan.ts';
import { findImports } from './find-imports.ts';
import { importPlans } from './import-plans.ts';
import { readDay, readNumber } from './read-values.ts';

const lastYear = `School,Goal,Root cause,Student group,Baseline,Target,Unit,Strategy,Action step,Owner,Due,Funding source,Status,Indicator
elm,"Grade 3 reads
at grade level",Short texts,English learners,31,60,students,Long texts together,Choose the texts,Literacy lead,10/5/2026,Title I,,Six-weekly check
,,,,,,,,Model two lessons,Coach,"December 1, 2026",,,
,,,,,,,Tutors,Hire two,,,,done,
oak,Fewer absences,,,"1,096",60,students,Call on day two,Ten families each,Office,2026-11-30,No cost,,
`;

async function world() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  await installGroups(database.owner, maple.districtId, maple.clock.now().toString());
  const take = (who: CastMember, text: string, more: object = {}) => maple.act(who, (useCase) => importPlans(useCase, { name: 'plan.csv', bytes: Buffer.from(text), ...more }));
  const planOf = async (school: string) => {
    const { items } = await maple.act('chief', (useCase) => findPlans(useCase, { schoolId: maple.id(school) }));
    return items[0] && maple.act('chief', (useCase) => getPlan(useCase, items[0]!.id));
  };
  const count = async () => (await database.owner.selectFrom('planPartRevision').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
  return { database, maple, take, planOf, count };
}

test('last year’s table becomes drafts of two schools: blank cells are as above, what is done stays out; the same table again changes nothing', async () => {
  const { take, planOf, count, maple } = await world();
  expect(await take('data', lastYear, { dryRun: true })).toMatchObject({ outcome: 'applied', id: null, added: 8, changed: 0 });
  expect(await planOf('elm')).toBeUndefined();
  expect(await take('data', lastYear)).toMatchObject({ outcome: 'applied', added: 8, rowsRead: 4, leftOut: [{ count: 1 }], sentence: 'Added 8 parts to 2 plans and changed 0; 0 are there just so.' });
  const elm = (await planOf('elm'))!;
  expect(elm).toMatchObject({ state: 'draft', template: { version: 1 } });
  expect(elm.parts.map((part) => [part.kind, part.text, part.dueOn])).toEqual([['goal', 'Grade 3 reads\nat grade level', null], ['indicator', 'Six-weekly check', null], ['strategy', 'Long texts together', null], ['action_step', 'Choose the texts', '2026-10-05'], ['action_step', 'Model two lessons', '2026-12-01']]);
  expect(elm.parts[0]).toMatchObject({ because: 'Short texts', studentGroup: 'english_learners', baseline: 31, target: 60, unit: 'students' });
  expect((await planOf('oak'))!.parts[0]).toMatchObject({ baseline: 1096 });
  const before = await count();
  expect(await take('data', lastYear)).toMatchObject({ outcome: 'nothing_new', same: 8 });
  expect(await count()).toBe(before);
  expect(await take('ines', lastYear.replace('31,60', '31,65').split('\noak')[0]!)).toMatchObject({ outcome: 'applied', added: 0, changed: 1, same: 4 });
  expect((await planOf('elm'))!.parts[0]).toMatchObject({ target: 65, version: 2 });
  // The data office sees every table that was sent, a school its own.
  expect((await maple.act('data', (useCase) => findImports(useCase, { limit: 10 }))).items).toHaveLength(3);
  expect((await maple.act('ines', (useCase) => findImports(useCase, { limit: 10 }))).items.map((run) => run.changed)).toEqual([1]);
});

test('what cannot be taken is refused row by row with file, line, column, value and reason, and nothing of the file is taken', async () => {
  const { take, planOf, database } = await world();
  const bad = lastYear.replace('10/5/2026', '13/45/2026').replace('English learners', 'Martians').replace('oak,', 'Nowhere,').replace('31,60', 'many,60');
  const outcome = await take('data', bad);
  expect(outcome).toMatchObject({ outcome: 'refused', added: 0, refused: 2 });
  expect(outcome.refusals.map((each) => [each.file, each.line, each.column, each.value, each.code])).toEqual([
    ['plan.csv', 2, 'Due', '13/45/2026', 'day_unreadable'],
    ['plan.csv', 2, 'Baseline', 'many', 'number_unreadable'],
    ['plan.csv', 2, 'Student group', 'Martians', 'group_unknown'],
    ['plan.csv', 6, 'School', 'Nowhere', 'school_unknown'],
  ]);
  for (const each of outcome.refusals) expect(each.reason.length).toBeGreaterThan(10);
  expect(await planOf('elm')).toBeUndefined();
  expect(await database.owner.selectFrom('importRefusal').select('id').execute()).toHaveLength(4);

  const withoutGoal = await take('data', 'School,Strategy,Action step\nelm,Long texts,Choose\noak,Calls,Call\n');
  expect(withoutGoal.refusals.map((each) => [each.line, each.column, each.code, each.reason])).toEqual([[2, 'goal', 'column_missing', 'The table has no column “Goal”.'], [3, 'goal', 'column_missing', 'The table has no column “Goal”.']]);
  const withoutSchool = await take('data', 'Goal,Strategy,Action step\nA,B,C\n');
  expect(withoutSchool.refusals.map((each) => [each.line, each.column, each.code])).toEqual([[2, 'school', 'column_missing']]);
  expect((await take('data', 'School,Goal,Strategy,Action step\nelm,A,,C\n')).refusals).toMatchObject([{ line: 2, column: 'Strategy', code: 'strategy_missing' }]);
  expect((await take('data', 'School,Goal,Target\nelm,A,12\nelm,A,15\n')).refusals).toMatchObject([{ line: 3, code: 'contradiction', value: '15' }]);
  expect((await take('data', `School,Goal\n${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((goal) => `elm,${goal}`).join('\n')}\n`)).refusals).toMatchObject([{ line: 8, code: 'too_many_goals' }]);
  expect((await take('data', 'no table at all')).outcome).toBe('refused');
  expect((await take('data', '')).outcome).toBe('refused');
});

test('a school brings in its own plan, by a table without schools; another’s, or one that stands still, is refused', async () => {
  const { maple, take, planOf } = await world();
  const own = 'Goal\tStrategy\tAction step\nWe read\tTogether\tChoose\n';
  expect(await take('sal', own, { schoolId: maple.id('elm') })).toMatchObject({ outcome: 'applied', added: 3 });
  await expect(take('sal', own, { schoolId: maple.id('oak') })).rejects.toMatchObject({ code: 'not_found' });
  await expect(take('rita', own, { schoolId: maple.id('elm') })).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await take('ines', 'School,Goal\noak,A\n')).refusals).toMatchObject([{ line: 2, column: 'School', value: 'oak', code: 'school_unknown' }]);
  const { id } = (await planOf('elm'))!;
  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'ask_review', note: '' }));
  expect((await take('ines', 'School,Goal\nelm,A\n')).refusals).toMatchObject([{ line: 2, code: 'plan_stands_still' }]);
});

test('days and numbers are read as people write them, and nothing else is', () => {
  expect(['2026-11-01', '11/1/2026', 'November 1, 2026', 'Nov. 1 2026', 'Nov 1st, 2026'].map(readDay)).toEqual(Array(5).fill('2026-11-01'));
  expect(['2026-02-30', '30/11/2026', 'Novem 1 26', 'soon', '', 'Smarch 1, 2026'].map(readDay)).toEqual(Array(6).fill(undefined));
  expect(['31', '31 %', '1,200', '-2.5', '12%', '1,200.5'].map(readNumber)).toEqual([31, 31, 1200, -2.5, 12, 1200.5]);
  expect(['', 'many', '1e5', '1,2', '12 of 84', '0x1'].map(readNumber)).toEqual(Array(6).fill(undefined));
});
