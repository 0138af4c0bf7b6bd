import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { changeSetting } from '../../district/settings/change-setting.ts';
import { tieRequest } from '../../plans/links/tie-request.ts';
import { addPart } from '../../plans/parts/add-part.ts';
import { beginPlan } from '../../plans/plan/begin-plan.ts';
import { openRequest } from '../../requests/routing/open-request.ts';
import { recordVisit } from '../../visits/recording/record-visit.ts';
import { readShare } from './read-share.ts';
import { shareOf, sharesOfRegions } from './share-of.ts';

async function world() {
  const maple = await mapleCounty(await cloneDatabase());
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const goal = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'Fewer late days' }));
  const ask = async (who: CastMember, summary: string) => (await maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
  const tie = (who: CastMember, requestId: string) => maple.act(who, (useCase) => tieRequest(useCase, id, goal.id, { requestId }));
  const visit = (school: string, minutes: number, more: { goalId?: string; mode?: 'virtual'; heldOn?: string } = {}) =>
    maple.act('tess', (useCase) => recordVisit(useCase, { schoolId: maple.id(school), heldOn: '2026-11-20', mode: 'in_person', purpose: 'coaching', minutes, people: [{ personId: maple.id('tess') }], goalId: null, note: null, namesChecked: false, again: true, ...more }));
  const share = async (who: CastMember, kind: 'requests' | 'visits' | 'hours' = 'requests') => (await maple.act(who, (useCase) => readShare(useCase, { from: '2026-11-01', to: '2026-11-30' }))).items.map((item) => [item.of, item.name, item[kind].tied, item[kind].all]);
  return { maple, goal, ask, tie, visit, share };
}

test('of requests: the district and regions with enough schools, never a school but to itself', async () => {
  const { maple, ask, tie, share } = await world();
  const first = await ask('ines', 'The bus is late');
  for (const who of ['ines', 'ines', 'omar'] as const) await ask(who, 'Another need');
  await tie('ines', first);
  expect(await share('chief')).toEqual([['district', 'The district', 1, 4], ['region', 'north', null, null]]);
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'plan_share_fewest_schools', value: 2 }));
  expect(await share('chief')).toEqual([['district', 'The district', 1, 4], ['region', 'north', 1, 4]]);
  // Nobody counts what they may not read.
  expect(await share('rita')).toEqual([['region', 'north', 1, 4]]);
  for (const who of ['stu', 'data', 'hana'] as const) expect(await share(who), who).toEqual([]);
  expect(await share('ines')).toEqual([['own_school', 'elm', 1, 3]]);
  expect(await share('omar')).toEqual([['own_school', 'oak', 0, 1]]);
  const { items } = await maple.act('chief', (useCase) => readShare(useCase, { from: '2026-11-01', to: '2026-11-30' }));
  expect(items[0]!.requests.share).toMatchObject({ value: 25 });
  expect(items[0]!.requests.share!.low).toBeCloseTo(4.56, 1);
  expect(items[0]!.visits).toMatchObject({ all: 0, share: null, because: 'Nothing of it in this time.' });
  await expect(maple.act('chief', (useCase) => readShare(useCase, { from: '2026-11-30', to: '2026-11-01' }))).rejects.toMatchObject({ code: 'dates' });
});

test('of visits and hours: what is from afar counts for hours alone, and a region of few schools is not told', async () => {
  const { maple, goal, visit, share } = await world();
  await visit('elm', 60, { goalId: goal.id });
  await visit('elm', 30);
  await visit('elm', 90, { goalId: goal.id, mode: 'virtual' });
  await visit('oak', 120);
  expect(await share('chief', 'visits')).toEqual([['district', 'The district', 1, 3], ['region', 'north', null, null]]);
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'plan_share_fewest_schools', value: 2 }));
  expect(await share('chief', 'visits')).toEqual([['district', 'The district', 1, 3], ['region', 'north', 1, 3]]);
  expect(await share('rita', 'hours')).toEqual([['region', 'north', 2.5, 5]]);
  expect(await share('ines', 'hours')).toEqual([['own_school', 'elm', 2.5, 3]]);
  expect(await share('omar', 'visits')).toEqual([['own_school', 'oak', 0, 1]]);
});

test('no hidden region can be told from the district and the others', () => {
  const regions = fc.array(fc.record({ schools: fc.integer({ min: 1, max: 6 }), all: fc.integer({ min: 1, max: 20 }) }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(regions, (drawn) => {
      const facts = new Map(drawn.map(({ schools, all }, region) => [`r${region}`, Array.from({ length: schools }, (_, school) => ({ schoolId: `${region}-${school}`, regionId: `r${region}`, all, tied: school % 2 ? all : 0 }))]));
      const shown = [...sharesOfRegions(facts, 'requests', { fewest: 3, besideDistrict: true })];
      const hidden = shown.filter(([, { all }]) => all === null);
      for (const [id] of shown.filter(([, { all }]) => all !== null)) expect(facts.get(id)!.length).toBeGreaterThanOrEqual(3);
      if (hidden.length === 1) expect(shown).toHaveLength(1);
    }),
  );
});

test('hours have limits from five schools on, drawn anew by schools', () => {
  const facts = (schools: number) => Array.from({ length: schools }, (_, n) => ({ schoolId: `${n}`, regionId: null, all: 4, tied: n % 3 }));
  expect(shareOf(facts(4), 'hours').share).toEqual({ value: (3 / 16) * 100, low: null, high: null });
  const { value, low, high } = shareOf(facts(9), 'hours').share!;
  expect(value).toBeCloseTo(25, 9);
  expect(low!).toBeLessThan(value);
  expect(high!).toBeGreaterThan(value);
});
