import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { openRequest } from '../routing/open-request.ts';
import { endView } from './end-view.ts';
import { findSavedViews } from './find-saved-views.ts';
import { saveView } from './save-view.ts';

test('a view counts by its owner’s sight, is one’s own, and goes when removed', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The gate is stuck.' }));
  const { id } = await maple.act('odd', (useCase) => saveView(useCase, { name: 'Open here', filters: { state: 'open' } }));
  await maple.act('stu', (useCase) => saveView(useCase, { name: 'Open here', filters: { state: 'open' } }));
  expect((await maple.act('odd', findSavedViews)).items).toMatchObject([{ id, name: 'Open here', mine: true, total: 1 }]);
  expect((await maple.act('stu', findSavedViews)).items).toMatchObject([{ total: 0 }]);
  await expect(maple.act('odd', (useCase) => saveView(useCase, { name: 'OPEN here', filters: {} }))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('stu', (useCase) => endView(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('odd', (useCase) => endView(useCase, id));
  expect((await maple.act('odd', findSavedViews)).items).toEqual([]);
});
