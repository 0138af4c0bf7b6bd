import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { decideHidden } from '../../../../tests/decide-hidden.ts';
import { evidenceWorld, type EvidenceOf } from '../../../../tests/evidence-world.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { getSchoolTier } from '../assignments/get-school-tier.ts';
import { computeRun } from './compute-run.ts';
import { createNeedIndex } from './create-need-index.ts';
import { draftVersion, editDraft, publishVersion } from './edit-draft.ts';
import { findResults } from './find-results.ts';
import { formulaSchema } from './formula/formula.ts';
import { getResult } from './get-working.ts';
import { getNeedIndex } from './read-need-index.ts';
import { tryWeights } from './try-weights.ts';

const component = (key: string, parts: number, more: object = {}) => ({ key, name: key, source: { kind: 'measure', measure: key }, standardise: { as: 'min_max', low: 0, high: 100 }, weight: { kind: 'fixed', parts }, ...more });
const formula = formulaSchema.parse({
  components: [component('absence', 60), component('reading', 40, { direction: 'less', source: { kind: 'measure', measure: 'reading', group: 'low_income' } })],
  leastKnown: 0,
  decimals: { standardised: 1, weight: 2, product: 2, index: 1 },
  cuts: { by: 'index', tiers: [{ tier: 'intensive', at: 50 }, { tier: 'targeted', at: 30 }, { tier: 'universal', at: null }] },
});

/** A district of its own in the one database. */
async function world(values: EvidenceOf['values']) {
  const maple = await mapleCounty(database);
  const evidence = await evidenceWorld(database, maple, { measures: { absence: { kind: 'share', direction: 'lower' }, reading: { kind: 'share' } }, values });
  await decideHidden(database, maple.districtId);
  const { id, versionId } = await maple.act('data', (useCase) => createNeedIndex(useCase, { name: 'Need', formula }));
  await maple.act('chief', (useCase) => publishVersion(useCase, versionId, {}));
  return { maple, evidence, id, versionId };
}

const results = (of: Awaited<ReturnType<typeof world>>, who: CastMember, runId?: string) => of.maple.act(who, (useCase) => findResults(useCase, of.id, { limit: 100, offset: 0, runId }));
const working = (of: Awaited<ReturnType<typeof world>>, school: string, who: CastMember = 'ines') => of.maple.act(who, (useCase) => getResult(useCase, { indexId: of.id, schoolId: of.maple.id(school) }));

let database: Database;
let held: Awaited<ReturnType<typeof world>>;
beforeAll(async () => {
  database = await cloneDatabase();
  held = await world([
    ['elm', 'absence', '2025-26', [30, 100]], ['oak', 'absence', '2025-26', [90, 100]], ['pine', 'absence', '2025-26', [10, 100]],
    ['elm', 'reading/low_income', '2025-26', [30, 50]], ['oak', 'reading/low_income', '2025-26', [10, 50]],
    ['elm', 'absence', '2024-25', [99, 100]],
  ]);
});
afterAll(() => database.close());

test('a run keeps the working of each school: value with its row, standardised, weight, product, sum', async () => {
  const run = await held.maple.act('data', (useCase) => computeRun(useCase, held.id));
  expect(run).toMatchObject({ number: 1, computed: 3, refused: 0, tiers: { intensive: 1, targeted: 1, universal: 1 } });
  const elm = await working(held, 'elm');
  expect(elm.lines.map(({ key, value, standardised, weightUsed, product, source, period }) => [key, value, standardised, weightUsed, product, source, period])).toEqual([
    ['absence', 30, 30, 60, 18, 'world-1.csv, line 2', '2025-26'],
    ['reading', 60, 40, 40, 16, 'world-1.csv, line 5', '2025-26'],
  ]);
  expect(elm).toMatchObject({ sum: 34, need: 34, rank: 2, of: 3, tier: 'targeted', stands: true });
  // Pine has no figure of reading: its weight goes to what is known, and the page says so.
  const pine = await working(held, 'pine');
  expect(pine.lines.map(({ standing, weightUsed, product, instead }) => [standing, weightUsed, product, instead])).toEqual([['known', 100, 10, null], ['absent', 0, null, 'redistributed']]);
  // 34 is 16 from intensive: 27 points of absence (× 0.6), or 40 of reading the other way (× 0.4); down by 4: 7 points of absence.
  expect(elm.lines.map(({ key, up, down }) => [key, up, down])).toEqual([
    ['absence', { by: 27, to: 57, tier: 'intensive' }, { by: -7, to: 23, tier: 'universal' }],
    ['reading', { by: 11, to: 71, tier: 'universal' }, { by: -40, to: 20, tier: 'intensive' }],
  ]);
  expect((await results(held, 'aud')).items.map(({ school, need, rank, tier }) => [school.name, need, rank, tier])).toEqual([['oak', 86, 1, 'intensive'], ['elm', 34, 2, 'targeted'], ['pine', 10, 3, 'universal']]);
  expect(elm.stability!.tiers.targeted).toBeGreaterThan(0.5);
  expect(Object.values(elm.stability!.tiers).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
});

test('who would move under other weights is told, and nothing is kept', async () => {
  const tried = await held.maple.act('ines', (useCase) => tryWeights(useCase, held.id, { weights: { absence: 1, reading: 3 } }));
  expect(tried).toMatchObject({ weights: { absence: 25, reading: 75 }, before: { intensive: 1, targeted: 1, universal: 1 }, movedInAll: 0, movers: [] });
  const other = await held.maple.act('ines', (useCase) => tryWeights(useCase, held.id, { weights: { absence: 0, reading: 1 } }));
  expect(other.movers.map(({ school, from, to, needAfter }) => [school.name, from, to, needAfter])).toEqual([['pine', 'universal', null, null]]);
  expect(other.after).toEqual({ intensive: 1, targeted: 1, none: 1 });
});

test('a draft is edited under its revision, a published version never, not even past the use case', async () => {
  const draft = (await held.maple.act('data', (useCase) => draftVersion(useCase, held.id))).id;
  await expect(held.maple.act('data', (useCase) => draftVersion(useCase, held.id))).rejects.toMatchObject({ code: 'conflict' });
  const half = { ...formula, components: [{ ...formula.components[0]!, weight: { kind: 'fixed' as const, parts: 50 } }, formula.components[1]!] };
  expect(await held.maple.act('data', (useCase) => editDraft(useCase, draft, { formula: half, revision: 1 }))).toEqual({ id: draft, revision: 2, faults: ['The weights are 90 of 100 parts.'] });
  await expect(held.maple.act('ada', (useCase) => editDraft(useCase, draft, { formula, revision: 1 }))).rejects.toMatchObject({ code: 'stale' });
  await expect(held.maple.act('chief', (useCase) => publishVersion(useCase, draft, {}))).rejects.toMatchObject({ code: 'formula', details: { faults: ['The weights are 90 of 100 parts.'] } });
  for (const who of ['ines', 'rita', 'aud', 'hana'] as const) await expect(held.maple.act(who, (useCase) => editDraft(useCase, draft, { formula, revision: 2 }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(held.maple.act('data', (useCase) => publishVersion(useCase, draft, {}))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(held.maple.act('chief', (useCase) => editDraft(useCase, held.versionId, { formula, revision: 1 }))).rejects.toMatchObject({ code: 'published' });
  await expect(held.maple.act('chief', ({ db }) => sql`update need_index_version set formula = '{}' where id = ${held.versionId}`.execute(db))).rejects.toThrow('a published formula does not change');
  await held.maple.act('data', (useCase) => editDraft(useCase, draft, { formula: { ...formula, leastKnown: 80 }, revision: 2 }));
  // Published for a day to come, the one before holds until then.
  await held.maple.act('chief', (useCase) => publishVersion(useCase, draft, { validFrom: '2027-01-04' }));
  expect((await held.maple.act('ines', (useCase) => getNeedIndex(useCase, held.id))).inForce).toBe(held.versionId);
  held.maple.clock.set('2027-01-05T14:00:00Z');
  expect((await held.maple.act('ines', (useCase) => getNeedIndex(useCase, held.id))).inForce).toBe(draft);
  expect(await held.maple.act('data', (useCase) => computeRun(useCase, held.id))).toMatchObject({ number: 2, computed: 2, refused: 1 });
  expect((await working(held, 'pine')).refusal).toBe('Only 60 % of the weights are known here; the formula asks for 80 %.');
});

test('the published working gives nothing of a hidden figure away: whatever it is, all that is told is the same', async () => {
  // Of four students, so hidden; an attacker has the sum, the weights and every product but one.
  const told = async (secret: number) => {
    const of = await world([['elm', 'absence', '2025-26', [30, 100]], ['oak', 'absence', '2025-26', [90, 100]], ['pine', 'absence', '2025-26', [10, 100]], ['elm', 'reading/low_income', '2025-26', [secret, 4]], ['oak', 'reading/low_income', '2025-26', [10, 50]]]);
    await of.maple.act('data', (useCase) => computeRun(useCase, of.id));
    const seen = [await working(of, 'elm'), await working(of, 'oak'), await results(of, 'chief'), await of.maple.act('ines', (useCase) => getSchoolTier(useCase, of.maple.id('elm'))), await of.maple.act('ines', (useCase) => tryWeights(useCase, of.id, { weights: { absence: 0.01, reading: 0.99 } }))];
    expect(seen[0]!).toMatchObject({ need: 30, lines: [{ weightUsed: 100, product: 30 }, { standing: 'hidden', value: null, standardised: null, product: null, weightUsed: 0, instead: 'redistributed' }] });
    const names = new Map(['elm', 'oak', 'pine', 'north', 'south', 'data', 'chief', 'ines'].map((key) => [of.maple.id(key), key]));
    return JSON.stringify(seen).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (uuid) => names.get(uuid) ?? 'id');
  };
  expect(await told(0)).toBe(await told(4));
});

test('a run whose values are hidden since shows its tiers alone, until it is computed again', async () => {
  const of = await world([['elm', 'absence', '2025-26', [30, 100]], ['oak', 'absence', '2025-26', [90, 100]], ['elm', 'reading/low_income', '2025-26', [3, 12]], ['oak', 'reading/low_income', '2025-26', [10, 50]]]);
  const { id: runId } = await of.maple.act('data', (useCase) => computeRun(useCase, of.id));
  const before = await results(of, 'ines');
  expect(before.stands).toBe(true);
  await database.owner.insertInto('policySetting').values({ districtId: of.maple.districtId, id: of.maple.id('stricter'), key: 'evidence_fewest_students', value: '20', validFrom: '2026-11-23', setAt: '2026-11-23T14:00:00Z' }).execute();
  const after = await results(of, 'ines', runId);
  expect(after).toMatchObject({ stands: false, counts: before.counts });
  expect(after.items.map(({ need, rank, stability }) => [need, rank, stability])).toEqual(after.items.map(() => [null, null, null]));
  expect(await working(of, 'oak')).toMatchObject({ stands: false, lines: [], sum: null, need: null, tier: 'intensive' });
  await decideHidden(database, of.maple.districtId);
  await of.maple.act('data', (useCase) => computeRun(useCase, of.id));
  expect(await working(of, 'elm')).toMatchObject({ stands: true, need: 30 });
});

test('while new figures are being checked nothing is computed, for they would be left out unseen', async () => {
  const of = await world([['elm', 'absence', '2025-26', [30, 100]]]);
  await evidenceWorld(database, of.maple, { values: [['oak', 'absence', '2025-26', [90, 100]]] });
  await expect(of.maple.act('data', (useCase) => computeRun(useCase, of.id))).rejects.toMatchObject({ code: 'figures_wait' });
  await decideHidden(database, of.maple.districtId);
  expect(await of.maple.act('data', (useCase) => computeRun(useCase, of.id))).toMatchObject({ number: 1 });
});
