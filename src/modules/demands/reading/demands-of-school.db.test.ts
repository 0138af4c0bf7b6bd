import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { demandWorld } from '../../../../tests/demand-world.ts';
import type { CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { demandsOfSchool } from './demands-of-school.ts';

let database: Database;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

test('a school page tells what is open and due this week: nothing before its region approved it, nothing of other schools', async () => {
  const { maple, ask, decide, answer, later } = await demandWorld(database);
  const of = (who: CastMember, limit = 5) => maple.act(who, (useCase) => demandsOfSchool(useCase, maple.id('elm'), limit));
  const elm = { schoolsBy: 'list', schoolsOf: [maple.id('elm')] } as const;
  const first = await ask('hana', elm);
  const second = await ask('hana', { ...elm, what: 'Say which doors are used', dueOn: '2026-12-04' });
  await ask('hana', { schoolsBy: 'list', schoolsOf: [maple.id('oak')], what: 'Something of another school' });
  await ask('hana', { ...elm, what: 'Something of a later week', dueOn: '2026-12-15' });
  later('2026-12-01T14:00:00Z');
  expect(await of('ines')).toEqual({ items: [], total: 0 });
  await decide('rita', first, 'approve');
  await decide('rita', second, 'approve');
  expect(await of('ines', 1)).toEqual({ items: [{ id: first, what: 'Count the children who ride the late bus', from: 'transport', dueOn: '2026-12-03', minutes: 20 }], total: 2 });
  expect(await of('bo')).toEqual({ items: [], total: 0 });
  await answer('ines', first, { answer: 'done' });
  expect((await of('ines')).items.map(({ id }) => id)).toEqual([second]);
});
