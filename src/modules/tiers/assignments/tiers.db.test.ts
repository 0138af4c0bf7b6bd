import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { findPlannedDoses, getSchoolDose } from '../dose/find-planned-doses.ts';
import { landingDose } from '../dose/landing-dose.ts';
import { endSchoolDose, setSchoolDose, setTierDose } from '../dose/set-dose.ts';
import { installTiers } from '../policy/install-tiers.ts';
import { answerReview } from '../reviews/answer-review.ts';
import { askReview } from '../reviews/ask-review.ts';
import { reviewRows } from '../reviews/review-rows.ts';
import { approveAssignment, approveMany, reviewAssignment, withdrawAssignment } from './approve-assignment.ts';
import { decideExitReview, openExitReview } from './exit-review.ts';
import { findAssignments, getAssignment } from './find-assignments.ts';
import { getSchoolTier } from './get-school-tier.ts';
import { proposeTiers } from './propose-tiers.ts';
import { readTiers } from './read-tiers.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await maple.act('data', installTiers);
});
afterAll(() => database.close());

const propose = (who: CastMember, school: string, tier: string, rationale = 'Attendance fell in two years.') => maple.act(who, (useCase) => proposeTiers(useCase, { proposals: [{ schoolId: maple.id(school), tier, rationale }] })).then(({ ids }) => ids[0]!);
const code = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.code : (error as Error).message));
const approve = (who: CastMember, id: string, more = {}) => maple.act(who, (useCase) => approveAssignment(useCase, id, more));
const dose = (school: string, on: string) => maple.act('ines', (useCase) => getSchoolDose(useCase, maple.id(school), { on })).then(({ dose: found }) => found);

test('a tier is proposed with its reason, reviewed, and approved by somebody else; the school reads all of it', async () => {
  expect(await code(propose('ines', 'elm', 'intensive'))).toBe('not_allowed');
  expect(await code(propose('rita', 'pine', 'intensive'))).toBe('not_allowed');
  expect(await code(propose('data', 'elm', 'heroic'))).toBe('tier');
  expect(await code(propose('data', 'elm', 'intensive', '  '))).toBe('rationale');
  const id = await propose('data', 'elm', 'intensive');
  expect(await code(propose('rita', 'elm', 'targeted'))).toBe('conflict');
  expect(await code(approve('chief', id))).toBe('not_allowed');
  expect(await code(maple.act('data', (useCase) => reviewAssignment(useCase, id, { note: 'Mine is fine.' })))).toBe('not_allowed');
  await maple.act('rita', (useCase) => reviewAssignment(useCase, id, { note: 'I visited in October; it fits.' }));
  expect(await code(approve('rita', id))).toBe('not_allowed');
  expect(await code(approve('chief', id, { reviewOn: '2027-03-06' }))).toBe('no_school_day');
  await approve('chief', id, { reviewOn: '2027-03-05', note: 'Agreed.' });
  const seen = await maple.act('ines', (useCase) => getSchoolTier(useCase, maple.id('elm')));
  expect(seen.current).toMatchObject({ tier: 'intensive', state: 'effective', rationale: 'Attendance fell in two years.', effectiveFrom: '2026-11-23', reviewOn: '2027-03-05', approvedBy: { name: 'Chief Maple' }, proposedBy: { name: 'Dot Data' } });
  expect(seen.current!.steps.map(({ act, by, note }) => [act, by, note])).toEqual([['propose', 'Dot Data', 'Attendance fell in two years.'], ['review', 'Rita North', 'I visited in October; it fits.'], ['approve', 'Chief Maple', 'Agreed.']]);
  expect(seen.abilities.askReview.allowed).toBe(true);
  expect(seen.dose).toMatchObject({ hours: 32, visits: 4, from: 'tier' });
});

test('the database itself refuses a tier in effect without an approver, or one who approved their own', async () => {
  const id = await propose('chief', 'pine', 'targeted');
  expect(await code(approve('chief', id))).toBe('not_allowed');
  const force = (set: string) => database.owner.transaction().execute((tx) => sql.raw(`update tier_assignment set state = 'effective', effective_from = '2026-12-01', review_on = '2027-02-01', ${set} where id = '${id}'`).execute(tx)).then(() => 'done', (error: Error) => error.message);
  expect(await force('approved_by = null')).toContain('check');
  expect(await force('approved_by = proposed_by, approved_at = now()')).toContain('check');
  expect(await force(`approved_by = '${maple.id('data')}', approved_at = now(), rationale = ' '`)).toContain('check');
  await maple.act('chief', (useCase) => withdrawAssignment(useCase, id, { note: 'Somebody else should propose it.' }));
});

test('no road leads to a tier in effect without a reason and an approver who is another person', async () => {
  const acts = fc.record({ act: fc.constantFrom('propose', 'review', 'approve', 'approveMany', 'withdraw', 'exit', 'keep', 'step_down'), who: fc.constantFrom(...castMembers), tier: fc.constantFrom('universal', 'targeted', 'intensive'), rationale: fc.constantFrom('A reason.', '', ' ') });
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 10 }), async (steps) => {
      for (const { act, who, tier, rationale } of steps) {
        const { rows: open } = await sql<{ id: string }>`select id from tier_assignment where district_id = ${maple.districtId} and school_id = ${maple.id('oak')} and state not in ('ended', 'withdrawn') order by proposed_at desc, id desc`.execute(database.owner);
        const id = open[0]?.id;
        const note = rationale || 'Noted.';
        if (act === 'propose') await code(propose(who, 'oak', tier, rationale));
        else if (id === undefined) continue;
        else if (act === 'review') await code(maple.act(who, (useCase) => reviewAssignment(useCase, id, { note })));
        else if (act === 'approve') await code(approve(who, id));
        else if (act === 'approveMany') await code(maple.act(who, (useCase) => approveMany(useCase, { ids: [id], note })));
        else if (act === 'withdraw') await code(maple.act(who, (useCase) => withdrawAssignment(useCase, id, { note })));
        else if (act === 'exit') await code(maple.act(who, (useCase) => openExitReview(useCase, id, { note })));
        else await code(maple.act(who, (useCase) => decideExitReview(useCase, id, { decision: act as 'keep', note })));
      }
      const { rows } = await sql<{ bad: number }>`select count(*) as bad from tier_assignment a where a.district_id = ${maple.districtId} and a.state in ('effective', 'exit_review', 'ended')
        and (a.approved_by is null or a.approved_by = a.proposed_by or a.rationale !~ '\\S' or not exists (select from tier_step t where t.district_id = a.district_id and t.assignment_id = a.id and t.act = 'review' and t.done_by <> a.proposed_by))`.execute(database.owner);
      expect(Number(rows[0]!.bad)).toBe(0);
    }),
    { numRuns: 8 },
  );
});

test('many are approved with one note; one’s own are named and stay', async () => {
  maple.clock.set('2026-12-07T14:00:00Z');
  const own = await propose('chief', 'pine', 'targeted');
  const [missing] = [maple.id('nothing')];
  expect(await maple.act('chief', (useCase) => approveMany(useCase, { ids: [own, missing!], note: 'All read.' }))).toEqual({ approved: 0, refused: [{ id: own, sentence: 'Whoever proposed it does not approve it.' }, { id: missing, sentence: 'There is no such tier of a school.' }] });
  await maple.act('chief', (useCase) => withdrawAssignment(useCase, own, { note: 'Again by the office.' }));
  const pine = await propose('data', 'pine', 'universal');
  expect(await maple.act('chief', (useCase) => approveMany(useCase, { ids: [pine], note: 'All read.' }))).toEqual({ approved: 1, refused: [] });
  expect((await maple.act('ines', (useCase) => findAssignments(useCase, { state: 'current', tier: 'universal', limit: 50, offset: 0 }))).items.map(({ school }) => school.name)).toContain('pine');
});

test('the school asks for a review and is answered by the promised day, with the reason', async () => {
  expect(await code(maple.act('omar', (useCase) => askReview(useCase, maple.id('elm'), { question: 'Why them?' })))).toBe('not_allowed');
  const { id, answerDueOn } = await maple.act('ines', (useCase) => askReview(useCase, maple.id('elm'), { question: 'Our absence figure is of the old building.' }));
  // Ten school days after Monday, 7 December.
  expect(answerDueOn).toBe('2026-12-21');
  expect(await code(maple.act('ines', (useCase) => askReview(useCase, maple.id('elm'), { question: 'Again?' })))).toBe('conflict');
  maple.clock.set('2026-12-22T14:00:00Z');
  expect((await maple.act('chief', (useCase) => reviewRows(useCase, {})))[0]).toMatchObject({ late: true, askedBy: { name: 'Inés Elm' } });
  expect((await maple.act('aud', readTiers)).openReviews).toBe(1);
  for (const who of ['data', 'rita', 'ines'] as const) expect(await code(maple.act(who, (useCase) => answerReview(useCase, id, { outcome: 'kept', answer: 'No.' })))).toBe('not_allowed');
  await maple.act('chief', (useCase) => answerReview(useCase, id, { outcome: 'kept', answer: 'The figure is of this year; line 214 of the file.' }));
  expect(await code(maple.act('chief', (useCase) => answerReview(useCase, id, { outcome: 'kept', answer: 'Twice.' })))).toBe('conflict');
  expect((await maple.act('ines', (useCase) => getSchoolTier(useCase, maple.id('elm')))).reviews[0]).toMatchObject({ outcome: 'kept', answer: 'The figure is of this year; line 214 of the file.', answeredBy: { name: 'Chief Maple' }, late: false });
});

describe('stepping down', () => {
  test('is a proposal that another approves; support then declines over a dated time and never drops at once', async () => {
    const current = (await maple.act('ines', (useCase) => getSchoolTier(useCase, maple.id('elm')))).current!;
    await maple.act('rita', (useCase) => openExitReview(useCase, current.id, { note: 'Goals reached three times.' }));
    const { nextId } = await maple.act('rita', (useCase) => decideExitReview(useCase, current.id, { decision: 'step_down', note: 'Three reviews reached; lighter from January.' }));
    expect(await maple.act('chief', (useCase) => getAssignment(useCase, nextId!))).toMatchObject({ tier: 'targeted', state: 'proposed' });
    await maple.act('chief', (useCase) => reviewAssignment(useCase, nextId!, { note: 'Read.' }));
    await approve('chief', nextId!, { effectiveFrom: '2027-01-04', landingUntil: '2027-03-01' });
    expect((await maple.act('ines', (useCase) => getAssignment(useCase, current.id)))).toMatchObject({ state: 'ended', effectiveTo: '2027-01-04' });
    expect(await dose('elm', '2027-01-03')).toMatchObject({ tier: 'intensive', hours: 32, from: 'tier' });
    expect(await dose('elm', '2027-01-04')).toMatchObject({ tier: 'targeted', hours: 32, visits: 4, from: 'landing', landing: { until: '2027-03-01', hoursBefore: 32, hoursAfter: 12 } });
    expect(await dose('elm', '2027-02-01')).toMatchObject({ hours: 22, visits: 3 });
    expect(await dose('elm', '2027-03-01')).toMatchObject({ hours: 12, visits: 2, from: 'tier', landing: null });
  });

  test('a landing only declines, by equal parts a day, from what was to what will be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 200 }), (a, b, length) => {
        const [before, after] = [Math.max(a, b) / 2, Math.min(a, b) / 2];
        const day = (n: number) => new Date(Date.parse('2027-01-01') + n * 86_400_000).toISOString().slice(0, 10);
        const on = Array.from({ length: length + 3 }, (_, n) => landingDose({ from: day(0), until: day(length), before, after }, day(n)));
        expect(on[0]).toBe(before);
        expect(on[length]).toBe(after);
        for (const [n, planned] of on.entries()) if (n > 0) {
          expect(planned).toBeLessThanOrEqual(on[n - 1]!);
          expect(on[n - 1]! - planned).toBeLessThanOrEqual((before - after) / length + 0.1000001);
        }
      }),
    );
  });
});

test('planned support is dated by tier, and departs for one school with its reason', async () => {
  maple.clock.set('2027-04-05T14:00:00Z');
  const amounts = { hoursPerMonth: 20, visitsPerMonth: 3, functionCodes: ['transportation'] };
  for (const who of ['data', 'rita', 'ines'] as const) expect(await code(maple.act(who, (useCase) => setTierDose(useCase, { tier: 'targeted', ...amounts })))).toBe('not_allowed');
  expect(await code(maple.act('chief', (useCase) => setTierDose(useCase, { tier: 'targeted', ...amounts, functionCodes: ['flying'] })))).toBe('function');
  expect(await code(maple.act('chief', (useCase) => setTierDose(useCase, { tier: 'targeted', ...amounts, validFrom: '2027-01-01' })))).toBe('dates');
  await maple.act('chief', (useCase) => setTierDose(useCase, { tier: 'targeted', ...amounts, validFrom: '2027-05-01' }));
  expect(await dose('elm', '2027-04-30')).toMatchObject({ hours: 12 });
  expect(await dose('elm', '2027-05-01')).toMatchObject({ hours: 20, visits: 3, functions: [{ code: 'transportation' }] });
  const { id } = await maple.act('chief', (useCase) => setSchoolDose(useCase, maple.id('elm'), { ...amounts, hoursPerMonth: 30, reason: 'A new leader since March.', validTo: '2027-06-01' }));
  expect(await dose('elm', '2027-04-05')).toMatchObject({ hours: 30, from: 'school', reason: 'A new leader since March.' });
  expect(await dose('elm', '2027-06-01')).toMatchObject({ hours: 20, from: 'tier' });
  const all = await maple.act('aud', (useCase) => findPlannedDoses(useCase, {}));
  expect(all.schools.map(({ school, reason }) => [school.name, reason])).toEqual([['elm', 'A new leader since March.']]);
  expect(all.tiers.find(({ tier }) => tier === 'targeted')).toMatchObject({ hoursPerMonth: 12, coming: [{ validFrom: '2027-05-01', hoursPerMonth: 20 }] });
  expect(all.total.hours).toBe(30 + all.tiers.reduce((sum, each) => sum + each.hoursPerMonth * each.schools, 0) - 12);
  maple.clock.set('2027-04-06T14:00:00Z');
  await maple.act('chief', (useCase) => endSchoolDose(useCase, id, {}));
  expect(await dose('elm', '2027-04-06')).toMatchObject({ hours: 12, from: 'tier' });
});
