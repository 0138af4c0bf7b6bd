import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { openRequest } from '../routing/open-request.ts';
import { showPresence } from './show-presence.ts';

test('who is there is shown to those who see the request; the school learns only that the team writes to it', async () => {
  const maple = await mapleCounty(await cloneDatabase());
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus is late', functionId: maple.id('transportation') }));
  const show = async (who: CastMember, writing: 'message' | 'note' | null = null) => (await maple.act(who, (useCase) => showPresence(useCase, id, { writing }))).others;

  expect(await show('ines')).toEqual([]);
  expect(await show('tess', 'note')).toEqual([{ name: 'Inés Elm', writing: false }]);
  expect(await show('odd')).toEqual([{ name: 'Inés Elm', writing: false }, { name: 'Tess Transport', writing: true }]);
  expect(await show('ines', 'message')).toEqual([]);
  expect(await show('tess', 'message')).toEqual([{ name: 'Inés Elm', writing: true }, { name: 'Odd Operations', writing: false }]);
  expect(await show('ines')).toEqual([{ name: 'The team', writing: true }]);
  await expect(show('omar')).rejects.toMatchObject({ code: 'not_found' });
  maple.clock.set(maple.clock.now().add({ seconds: 41 }));
  expect(await show('odd')).toEqual([]);
});
