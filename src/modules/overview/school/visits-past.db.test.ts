import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import type { CastMember } from '../../../../tests/maple-county.ts';
import { visitWorld } from '../../../../tests/visit-world.ts';
import { readSchoolBrief } from '../brief/read-school-brief.ts';
import { readHandOver } from '../hand-over/read-hand-over.ts';
import { readSchoolHistory } from '../history/read-school-history.ts';
import { readSchoolOverview } from './read-school-overview.ts';

test('the school’s page, brief, hand-over and history tell of visits past by anyone, each reader of those that they may know of', async () => {
  const { maple, record, dispute, withdraw } = await visitWorld(await cloneDatabase());
  const elm = maple.id('elm');
  await record('hana', { heldOn: '2026-11-18', purpose: 'compliance' });
  await record('tess', { heldOn: '2026-11-19', mode: 'virtual', minutes: 15 });
  const { id } = await record('rita', { who: ['rita'], heldOn: '2026-11-20', purpose: 'coaching' });
  await dispute('ines', id, 'It was put off.');
  await withdraw('bo', (await record('bo', { heldOn: '2026-11-21' })).id);
  const overview = (who: CastMember) => maple.act(who, (useCase) => readSchoolOverview(useCase, elm));
  const history = async (who: CastMember) => (await maple.act(who, (useCase) => readSchoolHistory(useCase, elm, { kind: 'visit', limit: 30 }))).items.map((item) => [item.on, item.detail]);

  const past = [
    { number: 3, on: '2026-11-20', purpose: 'Coaching', by: 'Rita North', fromAfar: false, minutes: 45, isDisputed: true },
    { number: 2, on: '2026-11-19', purpose: 'Operations', by: 'Tess Transport (transportation)', fromAfar: true, minutes: 15, isDisputed: false },
    { number: 1, on: '2026-11-18', purpose: 'Compliance', by: 'Hana Head', fromAfar: false, minutes: 45, isDisputed: false },
  ];
  for (const who of ['ines', 'sal', 'rita', 'odd', 'chief', 'aud'] as const) expect((await overview(who)).visits, who).toMatchObject({ past });
  expect((await overview('hana')).visits, 'of her department’s people').toMatchObject({ past: past.slice(1) });
  for (const who of ['omar', 'stu', 'data', 'ada'] as const) expect((await overview(who)).visits, who).toBeNull();
  expect((await maple.act('omar', (useCase) => readSchoolBrief(useCase, elm))).visits).toBeNull();
  expect((await maple.act('ines', (useCase) => readSchoolBrief(useCase, elm))).visits).toMatchObject({ past: past.slice(0, 2) });
  expect((await maple.act('rita', (useCase) => readHandOver(useCase, elm))).visits).toMatchObject({ past });

  // What is disputed is no part of history until it is settled.
  expect(await history('ines')).toEqual([
    ['2026-11-19', { number: 2, purpose: 'Operations', fromAfar: true, minutes: 15, by: 'Tess Transport' }],
    ['2026-11-18', { number: 1, purpose: 'Compliance', fromAfar: false, minutes: 45, by: 'Hana Head' }],
  ]);
  expect(await history('omar')).toEqual([]);

  expect((await overview('tess')).abilities.recordVisit).toEqual({ allowed: true });
  expect((await overview('ines')).abilities.recordVisit).toMatchObject({ allowed: false, reason: 'scope' });
});
