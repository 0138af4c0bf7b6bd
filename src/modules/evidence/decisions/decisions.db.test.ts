import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { evidenceWorld } from '../../../../tests/evidence-world.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids.ts';
import { listDecisions, recordDecision as recorded } from './contract.ts';
import { findDecisions } from './find-decisions.ts';
import { findOwners } from './find-owners.ts';
import { recordDecision } from './record-decision.ts';
import { tellOutcome } from './tell-outcome.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await evidenceWorld(database, maple, { measures: { meeting: { name: 'Meeting expectations' } }, values: [['elm', 'meeting', '2025-26', [60, 140]], ['elm', 'meeting/english_learners', '2025-26', [4, 40]]] });
});
afterAll(() => database.close());

const picture = { view: 'groups', measure: 'meeting', subject: 'all', grade: 'all', period: '2025-26' } as const;
const record = (who: CastMember, more: object) => maple.act(who, (useCase) => recordDecision(useCase, recorded.schemas.body.parse({ ...picture, choice: 'decide', reason: 'Look at it in the team meeting.', ...more })));
const list = (who: CastMember, query: object = {}) => maple.act(who, (useCase) => findDecisions(useCase, listDecisions.schemas.query.parse(query)));

test('who answers for a place decides on its evidence, nobody else, and auditors never', async () => {
  const [elm, north] = [{ schoolId: maple.id('elm') }, { regionId: maple.id('north') }];
  const may = async (who: CastMember, place: object) => (await list(who, place)).abilities.decide.allowed;
  const asked: [object, CastMember[], CastMember[]][] = [
    [elm, ['ines', 'rita', 'odd', 'hana', 'chief', 'data'], ['omar', 'sal', 'stu', 'tess', 'aud', 'ada']],
    [north, ['rita', 'odd', 'hana', 'chief', 'data'], ['ines', 'stu', 'bo', 'aud', 'ada']],
    [{}, ['hana', 'chief', 'data'], ['ines', 'rita', 'stu', 'aud', 'ada']],
  ];
  for (const [place, allowed, refused] of asked) {
    for (const who of allowed) expect(await may(who, place), `${who} ${JSON.stringify(place)}`).toBe(true);
    for (const who of refused) {
      expect(await may(who, place), `${who} ${JSON.stringify(place)}`).toBe(false);
      await expect(record(who, place)).rejects.toMatchObject({ code: 'not_allowed' });
    }
  }
});

test('a decision keeps its picture as a link with filters and no number, and is read by those it concerns', async () => {
  const { id } = await record('rita', { schoolId: maple.id('elm'), group: 'english_learners', view: 'school' });
  const [row] = (await list('ines', { schoolId: maple.id('elm') })).items;
  expect(row).toMatchObject({ id, looked: 'Meeting expectations, English learners, 2025-26', link: `/schools/${maple.id('elm')}/evidence?measure=meeting&subject=all&grade=all&period=2025-26&group=english_learners`, place: 'elm school', choice: 'decide', by: { name: 'Rita North' }, owner: null, outcome: null, overdue: false });
  expect(JSON.stringify(row)).not.toMatch(/\b(60|140|40)\b/);
  for (const who of ['odd', 'tess', 'hana', 'chief', 'data', 'aud'] as const) expect((await list(who)).items.map((each) => each.id), who).toContain(id);
  for (const who of ['omar', 'stu', 'ada'] as const) expect((await list(who)).items.map((each) => each.id), who).not.toContain(id);
  await record('chief', { view: 'years', group: 'english_learners' });
  expect((await list('omar')).items.map((each) => [each.place, each.link])).toEqual([['Maple County', '/evidence?view=years&measure=meeting&subject=all&grade=all&period=2025-26&group=english_learners']]);
});

test('what is assigned has an owner who answers for the place and a date, waits in their list, and what became of it is told once', async () => {
  const assign = (more: object) => record('rita', { schoolId: maple.id('elm'), choice: 'assign', ...more });
  expect((await maple.act('rita', (useCase) => findOwners(useCase, { schoolId: maple.id('elm') }))).map((each) => each.name)).toEqual(['Bo Backup', 'Chief Maple', 'Dot Data', 'Hana Head', 'Inés Elm', 'Odd Operations', 'Rita North', 'Tess Transport']);
  await expect(assign({ ownerId: maple.id('tess') })).rejects.toMatchObject({ code: 'owner_missing' });
  await expect(assign({ ownerId: maple.id('omar'), dueOn: '2026-12-01' })).rejects.toMatchObject({ code: 'owner_unfit' });
  await expect(assign({ ownerId: maple.id('tess'), dueOn: '2026-11-01' })).rejects.toMatchObject({ code: 'date_past' });
  const { id } = await assign({ ownerId: maple.id('tess'), dueOn: '2026-12-01' });
  expect((await list('tess', { state: 'open', owner: 'me' })).items).toMatchObject([{ id, owner: { name: 'Tess Transport' }, dueOn: '2026-12-01', overdue: false, abilities: { followUp: { allowed: true } } }]);
  maple.clock.set('2026-12-02T14:00:00Z');
  expect((await list('ines', { state: 'open' })).items).toMatchObject([{ id, overdue: true, abilities: { followUp: { allowed: false } } }]);
  await expect(maple.act('ines', (useCase) => tellOutcome(useCase, id, { outcome: 'done', note: 'Done.' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('omar', (useCase) => tellOutcome(useCase, id, { outcome: 'done', note: 'Done.' }))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('tess', (useCase) => tellOutcome(useCase, id, { outcome: 'done', note: 'Talked it through with the team.' }));
  await expect(maple.act('rita', (useCase) => tellOutcome(useCase, id, { outcome: 'not_done', note: 'No.' }))).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await list('tess', { state: 'open' })).items).toEqual([]);
  expect((await list('rita', { schoolId: maple.id('elm') })).items[0]!.outcome).toMatchObject({ outcome: 'done', by: 'Tess Transport', note: 'Talked it through with the team.' });
  const acts = await database.owner.selectFrom('auditEntry').where('act', 'like', 'evidence_decision.%').select('act').orderBy('id').execute();
  expect(acts.map((each) => each.act)).toEqual(expect.arrayContaining(['evidence_decision.decided', 'evidence_decision.assigned', 'evidence_decision.followed_up']));
});

test('a picture that is not there is not decided on, and pages follow one another', async () => {
  for (const wrong of [{ measure: 'nothing' }, { group: 'male' }, { period: '1999-00' }, { schoolId: newId() }, { regionId: newId() }]) await expect(record('chief', wrong)).rejects.toMatchObject({ code: 'not_found' });
  await expect(record('chief', { schoolId: maple.id('elm'), regionId: maple.id('north') })).rejects.toMatchObject({ code: 'two_places' });
  const first = await list('chief', { limit: 2 });
  const second = await list('chief', { limit: 2, before: first.before });
  expect(new Set([...first.items, ...second.items].map((each) => each.id)).size).toBe(first.items.length + second.items.length);
  expect(second.items[0]!.at <= first.items.at(-1)!.at).toBe(true);
});
