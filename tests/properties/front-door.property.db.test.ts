import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../database.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { problemOf } from '../../src/platform/http/problem.ts';
import { readFacts, type Facts } from './facts.ts';
import { actKinds, coverWhoLeft, planAct, randomAct, type ActKind, type RandomAct } from './random-acts.ts';
import { districtPlan, makeDistrict, type RandomDistrict } from './random-district.ts';
import { checkRoads, roadsOf } from './roads.ts';
import { checkClosing, checkDueDates, checkLedger, checkOwners, checkStanding } from './standing-holds.ts';
import { isOfSchool } from './who-may-see.ts';

const runs = Number(process.env.CAUSEWAY_PROPERTY_RUNS ?? 10);
const seed = Number(process.env.CAUSEWAY_PROPERTY_SEED ?? 20261124);
const actsInARun = 36;

let database: Database;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** Acts of the district's side that leave no trace for the school. */
const unseen = new Set<ActKind>(['note', 'offer', 'question']);
/** After these somebody may have lost what made them an owner, until the sweep that follows. */
const timePasses = new Set<ActKind>(['later', 'role_ends', 'person_leaves']);

const done = new Map<string, number>();
/** What was done in the running district, to be read when it fails. */
const trail: string[] = [];

/** Does one act; whatever it is, it ends well or is refused by a rule, and everything that must always hold holds. */
async function step(district: RandomDistrict, act: RandomAct, before: Facts, turn: number): Promise<Facts> {
  const planned = planAct(district, before, act);
  if (!planned) return before;
  const nameOf = (personId: string) => `${before.grants.filter((grant) => grant.personId === personId).map((grant) => grant.role).join('+')} #${district.people.indexOf(personId)}`;
  const target = before.requests.find((request) => request.id === planned.requestId);
  const watcher = unseen.has(act.kind) && target ? before.grants.find((grant) => grant.role === 'school_leader' && grant.schoolId === target.schoolId && isOfSchool(before, grant.personId, target))?.personId : undefined;
  const seenBefore = watcher && (await roadsOf(district, before, watcher));
  const outcome = await planned.run().then(
    (result) => (result === 'nobody' ? 'nobody' : 'done'),
    (error: unknown) => {
      const { status, code } = problemOf(error, 'test');
      if (status >= 500) throw error;
      return code;
    },
  );
  trail.push(`${district.clock.now()} ${nameOf(planned.who)} ${act.kind} ${target ? `R-${target.number} (${target.status})` : ''}: ${outcome}`);
  done.set(`${act.kind} ${outcome}`, (done.get(`${act.kind} ${outcome}`) ?? 0) + 1);
  if (watcher) {
    const { heard: _now, ...seen } = (await roadsOf(district, before, watcher)) as object & { heard: unknown };
    const { heard: _then, ...was } = seenBefore as object & { heard: unknown };
    expect(seen, `what the school reads is the same after ${act.kind}`).toEqual(was);
  }
  const acted = await readFacts(district);
  if (outcome !== 'done') {
    expect(acted, 'what was refused changed nothing').toEqual(before);
    return acted;
  }
  checkDueDates(act.kind, before, acted);
  let after = acted;
  if (timePasses.has(act.kind)) {
    await coverWhoLeft(district);
    after = await readFacts(district);
    checkDueDates('role_ends', acted, after);
  }
  checkOwners(after);
  checkLedger(after);
  checkClosing(after);
  const touched = after.requests.filter((request) => before.requests.find((was) => was.id === request.id)?.version !== request.version);
  await checkStanding(district, touched);
  const reader = turn % 2 === 0 ? planned.who : district.people[turn % district.people.length]!;
  const page = target?.id ?? after.requests.at(-1)?.id;
  checkRoads(after, reader, await roadsOf(district, after, reader, page), page);
  return after;
}

test('over random districts, calendars and acts: always owned, dates move by a cause, and every road shows the same', async () => {
  await fc.assert(
    fc.asyncProperty(districtPlan, fc.array(randomAct, { minLength: actsInARun, maxLength: actsInARun, size: 'max' }), async (plan, acts) => {
      const district = await makeDistrict(database, plan);
      let facts = await readFacts(district);
      trail.length = 0;
      for (const request of [0, 1, 2]) facts = await step(district, { kind: 'ask', stranger: false, who: 0, request, one: request, other: 1 }, facts, 0);
      for (const [turn, act] of acts.entries()) facts = await step(district, act, facts, turn);
      // What was closed is judged by the calendar of its day, and not again.
      await checkStanding(district, facts.requests.filter((request) => request.closedAt === null));
      for (const personId of district.people) checkRoads(facts, personId, await roadsOf(district, facts, personId));
    }),
    {
      seed,
      numRuns: runs,
      endOnFailure: process.env.CAUSEWAY_PROPERTY_SHRINK === undefined,
      reporter: (details) => {
        if (details.failed) throw new Error(`Seed ${details.seed}, path ${details.counterexamplePath}. The last acts:\n${trail.slice(-15).join('\n')}\n${String(details.errorInstance)}`, { cause: details.errorInstance });
      },
    },
  );
  const succeeded = actKinds.filter((kind) => (done.get(`${kind} done`) ?? 0) > 0);
  expect(succeeded, 'every kind of act was done at least once, else the property says little').toEqual(actKinds);
}, 600_000);
