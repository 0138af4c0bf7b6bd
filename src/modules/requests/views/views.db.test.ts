import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { installViews } from '../../../app/install-views.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { openRequest } from '../routing/open-request.ts';
import { arrangeViews } from './arrange-views.ts';
import { copyView, editView } from './edit-view.ts';
import { endView } from './end-view.ts';
import { findSavedViews } from './find-saved-views.ts';
import { saveView } from './save-view.ts';

test('a view is one’s own or shared, counts by each reader’s sight, and is changed and ended by whoever made it', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const views = async (who: CastMember) => (await maple.act(who, findSavedViews)).items.map((view) => [view.name, view.total, view.mine, view.mayEdit]);
  await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The gate is stuck.' }));
  const { id } = await maple.act('odd', (useCase) => saveView(useCase, { name: 'Open here', filters: { state: 'open' } }));
  await maple.act('stu', (useCase) => saveView(useCase, { name: 'Open here', filters: { state: 'open' } }));
  expect(await views('odd')).toEqual([['Open here', 1, true, true]]);
  expect(await views('stu')).toEqual([['Open here', 0, true, true]]);
  await expect(maple.act('odd', (useCase) => saveView(useCase, { name: 'OPEN here', filters: {} }))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('stu', (useCase) => endView(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('odd', (useCase) => endView(useCase, id));

  const shared = { kind: 'region', id: maple.id('north') } as const;
  const region = await maple.act('odd', (useCase) => saveView(useCase, { name: 'Everything of ours', filters: { regionId: 'mine' }, shared }));
  expect(await views('tess')).toEqual([['Everything of ours', 1, false, false]]);
  expect(await views('ines')).toEqual([]);
  expect(await views('stu')).toEqual([['Open here', 0, true, true]]);
  for (const [who, target] of [['stu', shared], ['tess', { kind: 'role', id: 'team_member' }], ['aud', { kind: 'role', id: 'auditor' }], ['ines', shared]] as const) {
    await expect(maple.act(who, (useCase) => saveView(useCase, { name: 'Mine for all', filters: {}, shared: target }))).rejects.toMatchObject({ code: 'not_allowed' });
  }
  await expect(maple.act('tess', (useCase) => editView(useCase, region.id, { name: 'Renamed' }))).rejects.toMatchObject({ code: 'not_found' });
  await expect(maple.act('tess', (useCase) => endView(useCase, region.id))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('odd', (useCase) => editView(useCase, region.id, { name: 'All of the north', filters: { state: 'open', regionId: 'mine' } }));
  const copy = await maple.act('tess', (useCase) => copyView(useCase, region.id));
  await expect(maple.act('stu', (useCase) => copyView(useCase, region.id))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('odd', (useCase) => endView(useCase, region.id));
  expect(await views('tess')).toEqual([['All of the north', 1, true, true]]);

  // Each in their own order; what is hidden is not counted.
  const second = await maple.act('tess', (useCase) => saveView(useCase, { name: 'Second', filters: { state: 'late' } }));
  await maple.act('tess', (useCase) => arrangeViews(useCase, { items: [{ id: second.id, hidden: false }, { id: copy.id, hidden: true }] }));
  expect(await views('tess')).toEqual([['Second', 0, true, true], ['All of the north', null, true, true]]);
});

test('every role finds its views in every district, counted within its sight; one that a district ended does not come back', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const install = () => installViews(database, maple.clock);
  await install();
  await install();
  const totals = async (who: CastMember) => Object.fromEntries((await maple.act(who, findSavedViews)).items.map((view) => [view.name, view.total]));
  expect(Object.keys(await totals('ines'))).toEqual(['Waiting for us', 'Unconfirmed', 'Late', 'Watched']);
  const bus = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus is late.', functionId: maple.id('transportation') }));
  const driver = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'About the driver.', functionId: maple.id('transportation') }));
  await maple.act('tess', (useCase) => writeMessage(useCase, bus.id, { body: 'I look at it.' }));
  await maple.act('tess', (useCase) => makeConfidential(useCase, driver.id, { lane: 'personnel', reason: 'A person.' }));
  expect(await totals('odd')).toMatchObject({ Unanswered: 0, 'Late in my region': 0, 'No movement for 3 days': 0 });

  // Thanksgiving week is open in Maple County: Monday to Thursday are three school days, with a weekend they are not.
  maple.clock.set('2026-11-26T14:30:00Z');
  expect((await totals('odd'))['No movement for 3 days']).toBe(1);
  expect(await totals('hana')).toMatchObject({ 'Our late promises': 0, 'Ours, no movement for 3 days': 1 });
  expect(await totals('stu')).toMatchObject({ 'Late in my region': 0, 'No movement for 3 days': 0 });
  maple.clock.set('2026-12-15T14:30:00Z');
  expect(await totals('hana')).toMatchObject({ 'Our late promises': 1 });
  await database.owner.updateTable('savedView').set({ endedAt: maple.clock.now().toString() }).where('role', '=', 'school_leader').where('code', '=', 'late').execute();
  await install();
  expect(Object.keys(await totals('ines'))).toEqual(['Waiting for us', 'Unconfirmed', 'Watched']);
});
