import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { importMeasures } from './import-measures.ts';
import { undoImport } from './undo-import.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

/** A file is what it says of each cell of the world: school and cohort to size, hidden or a number. */
type File = Map<string, number | 's'>;
const file: fc.Arbitrary<File> = fc.dictionary(fc.constantFrom('00000000,2003', '00000000,2004', '00000001,2003', '00000002,2003'), fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant('s' as const)), { minKeys: 1 }).map((said) => new Map(Object.entries(said)));
const step = fc.oneof({ arbitrary: file.map((said) => ({ said })), weight: 3 }, { arbitrary: fc.nat().map((undo) => ({ undo })), weight: 2 });

const textOf = (said: File) => `Demographic,DBN,Cohort,Total Cohort,Total Grads - n,Total Grads - % of cohort,Dropped Out - n\n${[...said].map(([cell, value]) => `Total Cohort,${cell},${value},,,`).join('\n')}\n`;
const send = (said: File) => maple.act('data', (useCase) => importMeasures(useCase, { name: 'cohorts.csv', bytes: new TextEncoder().encode(textOf(said)) }));

async function inForce(): Promise<File> {
  const rows = await database.owner
    .selectFrom('measureValue as v')
    .innerJoin('school', (join) => join.onRef('school.districtId', '=', 'v.districtId').onRef('school.id', '=', 'v.schoolId'))
    .innerJoin('measurePeriod as p', (join) => join.onRef('p.districtId', '=', 'v.districtId').onRef('p.number', '=', 'v.period'))
    .select(['school.stateCode', 'p.key', 'v.standing', 'v.value'])
    .execute();
  return new Map(rows.map(({ stateCode, key, standing, value }) => [`${stateCode},${key.replace('cohort-', '')}`, standing === 2 ? ('s' as const) : value!]));
}

const sorted = (said: File) => [...said].toSorted(([a], [b]) => a.localeCompare(b));

test('in force is what the latest file says that was not taken back, whatever came before; the same file twice is once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const table of ['measureValue', 'formerValue', 'repeatedValue', 'valueRunMeasure', 'valueRun'] as const) await database.owner.deleteFrom(table).execute();
      const taken: { id: string; said: File }[] = [];
      for (const each of steps) {
        if ('said' in each) {
          const outcome = await send(each.said);
          if (outcome.outcome === 'applied') taken.push({ id: outcome.id!, said: each.said });
          else expect(outcome.outcome).toBe('nothing_new');
          const before = await inForce();
          expect(await send(each.said)).toMatchObject({ outcome: 'nothing_new', same: each.said.size });
          expect(await inForce()).toEqual(before);
        } else if (taken.length > 0) {
          const [gone] = taken.splice(each.undo % taken.length, 1);
          await maple.act('data', (useCase) => undoImport(useCase, gone!.id));
        }
        const expected: File = new Map(taken.flatMap(({ said }) => [...said]));
        expect(sorted(await inForce())).toEqual(sorted(expected));
      }
    }),
    { numRuns: 10, seed: 4 },
  );
}, 180_000);
