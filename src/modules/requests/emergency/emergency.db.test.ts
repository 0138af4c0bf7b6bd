import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { sampleDistrict } from '../../../../database/sample/sample-district.ts';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { checkEmergency } from './check-emergency.ts';
import { findEmergency } from './find-emergency.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

test.each([
  ['There is a fire in the gym', 'fire'],
  ['Smoke is coming from room 12', 'fire'],
  ['Hay humo en la cocina', 'fire'],
  ['We smell gas near the boiler', 'gas'],
  ['Strong gas smell in the basement', 'gas'],
  ['Huele a gas en el sótano', 'gas'],
  ['A student has a knife', 'weapon'],
  ['Un alumno tiene una pistola', 'weapon'],
  ['Someone threatened to shoot people at dismissal', 'threat'],
  ['We got a bomb threat by phone', 'threat'],
  ['The school is in lockdown', 'threat'],
  ['Amenaza de bomba', 'threat'],
  ['A kindergarten student is missing', 'missing_child'],
  ['We cannot find a second grade student', 'missing_child'],
  ['No encontramos a un niño', 'missing_child'],
  ['A teacher is not breathing', 'medical'],
  ['Please send an ambulance', 'medical'],
  ['Una niña no respira', 'medical'],
  ['A teacher was attacked in the hall', 'violence'],
  ['A student says she wants to hurt herself', 'self_harm'],
])('reads like an emergency: %s', (text, kind) => {
  expect(findEmergency(text)).toBe(kind);
});

test.each(['The fire drill is on Friday', 'The fire door does not close', 'The fire alarm panel beeps', 'Bomb threat procedure for new staff?', 'A missing student record', 'The gas stove in room 4 needs a repair', 'Lockdown drill next week', 'How do we report a missing child?', 'The boiler is off again', 'We need the AED kit refilled', 'El simulacro de incendio es el lunes', 'Two chairs are missing', 'I am choking on paperwork is what she said in training'])('reads like none: %s', (text) => {
  expect(findEmergency(text)).toBeUndefined();
});

test('no false alarm in a year of the sample’s requests', () => {
  const { requests } = sampleDistrict(Temporal.Instant.from('2026-11-25T12:00:00Z'), 4_000);
  const asks = requests.map((request) => Object.values(request.events[0]!).filter((value): value is string => typeof value === 'string').join('\n'));
  expect(asks.filter((text) => findEmergency(text))).toEqual([]);
});

test('an emergency is refused with whom to call and nothing is queued; stated, it is the follow-up of an incident of the operational leader', async () => {
  await database.owner.insertInto('policySetting').values({ districtId: maple.districtId, id: maple.id('phone'), key: 'safety_office_phone', value: JSON.stringify('617-555-0110'), validFrom: '2026-07-01', setAt: maple.clock.now().toString() }).execute();
  const ask = (more = {}) => maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus', details: 'The bus is on fire at the depot', functionId: maple.id('transportation'), ...more }));
  const refusal = await ask().catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'emergency', message: expect.stringContaining('Call 911 first, then the safety office at 617-555-0110'), details: { kind: 'fire' } });
  expect(await database.owner.selectFrom('request').select('id').execute()).toEqual([]);
  expect((await maple.act('ines', (useCase) => checkEmergency(useCase, { text: 'Hay humo en la cocina' }))).emergency).toEqual({ kind: 'fire', words: 'a fire', safetyOfficePhone: '617-555-0110' });
  const { id, owner } = await ask({ incident: 'called_911', toPersonId: maple.id('tess') });
  expect(owner.name).toBe('Odd Operations');
  expect((await maple.act('odd', (useCase) => getRequest(useCase, id))).incident).toEqual({ kind: 'fire', statement: 'called_911', by: 'Inés Elm', at: '2026-11-23T14:00:00.000Z' });
  const plain = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus is late', functionId: maple.id('transportation'), incident: 'no_one_in_danger' }));
  expect(await maple.act('ines', (useCase) => getRequest(useCase, plain.id))).toMatchObject({ incident: null, owner: { name: 'Tess Transport' } });
});
