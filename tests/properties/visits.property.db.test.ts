import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countedVisits, lastVisits } from '../../src/modules/visits/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { AppError } from '../../src/platform/errors.ts';
import { cloneDatabase } from '../database.ts';
import type { CastMember } from '../maple-county.ts';
import { visitWorld } from '../visit-world.ts';

const runs = Number(process.env.CAUSEWAY_PROPERTY_RUNS ?? 6);
const seed = Number(process.env.CAUSEWAY_PROPERTY_SEED ?? 20261128);
type World = Awaited<ReturnType<typeof visitWorld>>;

let database: Database;
const outcomes = new Map<string, number>();
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const actors = ['ines', 'omar', 'rita', 'odd', 'tess', 'bo', 'stu', 'hana', 'chief'] as const satisfies CastMember[];
const district = ['tess', 'bo', 'odd', 'rita', 'hana', 'chief'] as const satisfies CastMember[];
const kinds = ['record', 'correct', 'withdraw', 'dispute', 'answer'] as const;
/** Who does it often enough for it to be done; now and then it is anybody. */
const usual: Record<(typeof kinds)[number], readonly CastMember[]> = { record: ['tess', 'bo', 'rita'], correct: ['tess', 'rita', 'odd'], withdraw: actors, dispute: ['ines', 'omar'], answer: ['rita', 'tess', 'chief'] };
const randomAct = fc.record({
  kind: fc.constantFrom(...kinds, 'record' as const, 'dispute' as const, 'answer' as const, 'correct' as const),
  anybody: fc.integer({ min: 0, max: 3 }),
  nth: fc.nat(),
  with: fc.subarray([...district], { maxLength: 3 }),
  school: fc.constantFrom('elm', 'elm', 'elm', 'oak', 'pine'),
  heldOn: fc.constantFrom('2026-11-02', '2026-11-09', '2026-11-20', '2026-11-23'),
  mode: fc.constantFrom('in_person' as const, 'virtual' as const),
  minutes: fc.integer({ min: 1, max: 600 }),
  again: fc.boolean(),
  of: fc.nat(),
});
type RandomAct = typeof randomAct extends fc.Arbitrary<infer T> ? T : never;

/** Does one act of somebody who may or may not; a refusal changes nothing. */
async function doAct(world: World, made: string[], { kind, anybody, nth, school, of, ...rest }: RandomAct): Promise<string> {
  const cast = anybody === 0 ? actors : usual[kind];
  const who = cast[nth % cast.length]!;
  const told = { heldOn: rest.heldOn, mode: rest.mode, minutes: rest.minutes, again: rest.again, who: [...new Set([...rest.with, ...(rest.with.length === 0 || rest.again ? [who] : [])])] };
  // The last three most often, so that things happen to the same visit.
  const id = of % 4 === 0 ? made[of % Math.max(made.length, 1)] : made.at(-1 - (of % 3));
  try {
    if (kind === 'record') made.push((await world.record(who, { ...told, schoolId: world.maple.id(school) })).id);
    else if (!id) return 'nothing there';
    else if (kind === 'correct') await world.correct(who, id, { ...told, version: (await world.page('chief', id)).version });
    else if (kind === 'withdraw') await world.withdraw(who, id);
    else if (kind === 'dispute') await world.dispute(who, id);
    else await world.answer(who, id);
    return `${kind} done`;
  } catch (error) {
    if (error instanceof AppError) return `${kind} ${error.code}`;
    throw error;
  }
}

interface Raw {
  visits: { id: string; schoolId: string; number: number }[];
  versions: { visitId: string; version: number; heldOn: string; mode: string; minutes: number }[];
  people: { visitId: string; version: number; personId: string }[];
  changes: { visitId: string; kind: string; version: number; at: string }[];
}

async function rawOf(districtId: string): Promise<Raw> {
  const all = async <T>(query: string) => (await sql<T>`${sql.raw(query)} where district_id = ${districtId}`.execute(database.owner)).rows;
  return {
    visits: await all('select id, school_id, number from school_visit'),
    versions: await all('select visit_id, version, held_on, mode, minutes from school_visit_version'),
    people: await all('select visit_id, version, person_id from school_visit_person'),
    changes: (await sql<Raw['changes'][number]>`select visit_id, kind, version from school_visit_change where district_id = ${districtId} order by changed_at, id`.execute(database.owner)).rows,
  };
}

/** What counts, told from the rows that are only ever added: the newest version of what the last act left standing. */
function recount({ visits, versions, people, changes }: Raw) {
  return visits.flatMap(({ id, schoolId }) => {
    const last = changes.filter(({ visitId }) => visitId === id).at(-1)!;
    if (last.kind === 'withdrawn' || last.kind === 'disputed') return [];
    const newest = versions.filter(({ visitId }) => visitId === id).toSorted((a, b) => b.version - a.version)[0]!;
    const came = people.filter(({ visitId, version }) => visitId === id && version === newest.version).length;
    return [{ visitId: id, schoolId, heldOn: newest.heldOn, mode: newest.mode, people: came, personMinutes: came * newest.minutes, untold: 0 }];
  });
}

test('what is counted is what the rows that are only added say, whoever does whatever in whatever order', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomAct, { minLength: 20, maxLength: 60 }), async (acts) => {
      const world = await visitWorld(database);
      const { districtId } = world.maple;
      const made: string[] = [];
      for (const act of acts) {
        world.maple.clock.set(world.maple.clock.now().add({ seconds: 1 }).toString());
        const outcome = await doAct(world, made, act);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      const raw = await rawOf(districtId);
      const told = recount(raw).toSorted((a, b) => a.visitId.localeCompare(b.visitId));
      const { rows } = await sql<(typeof told)[number]>`select v.visit_id, v.school_id, v.held_on, v.mode, v.people, v.person_minutes, (select count(*) from school_visit_person p join school_visit s on s.district_id = p.district_id and s.id = p.visit_id and s.version = p.version where p.visit_id = v.visit_id and p.department_id is not null and p.department_id <> all(v.department_ids))::int as untold from (${countedVisits({ districtId })}) v order by v.visit_id::text collate "C"`.execute(database.owner);
      expect(rows).toEqual(told);
      expect((await world.facts('chief')).map(({ id, personMinutes }) => [id, personMinutes]).toSorted()).toEqual(told.map(({ visitId, personMinutes }) => [visitId, personMinutes]).toSorted());
      expect(raw.visits.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(raw.visits.map((_, n) => n + 1));
      const schools = ['elm', 'oak', 'pine'].map(world.maple.id);
      const last = await world.maple.act('chief', (useCase) => lastVisits(useCase, sql`${schools}::uuid[]`, { on: useCase.actor.today, past: null }));
      for (const schoolId of schools) expect(last.get(schoolId)?.heldOn).toBe(told.filter((row) => row.schoolId === schoolId).map(({ heldOn }) => heldOn).toSorted().at(-1));
      // Nobody reads what is not theirs, in a list or in a figure.
      for (const who of actors) {
        const seen = new Set(await world.listed(who));
        const numbers = new Map(raw.visits.map(({ id, number }) => [id, number]));
        for (const { id } of await world.facts(who)) expect(seen.has(numbers.get(id)!)).toBe(true);
      }
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  for (const done of ['record done', 'correct done', 'withdraw done', 'dispute done', 'answer done', 'record twice', 'record people', 'record not_allowed', 'answer not_allowed', 'correct not_found']) expect(outcomes.get(done) ?? 0, `${done}: ${JSON.stringify([...outcomes])}`).toBeGreaterThan(0);
});
