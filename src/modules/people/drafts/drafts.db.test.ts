import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { findDraft, keepDraft } from './keep-draft.ts';

test('a draft follows its writer from device to device, is theirs alone, and is never overwritten unseen', async () => {
  const maple = await mapleCounty(await cloneDatabase());
  const keep = (who: 'ines' | 'tess', body: string, version: number) => maple.act(who, (useCase) => keepDraft(useCase, { subject: 'message 1', body, version }));
  const find = (who: 'ines' | 'tess' | 'ada') => maple.act(who, (useCase) => findDraft(useCase, 'message 1'));

  expect(await find('ines')).toEqual({ body: '', version: 0 });
  expect(await keep('ines', 'The bus', 0)).toEqual({ version: 1, conflict: null });
  expect(await keep('ines', 'The bus is', 1)).toEqual({ version: 2, conflict: null });
  // The phone, which still has the first version.
  expect(await keep('ines', 'From the phone', 1)).toEqual({ version: 2, conflict: { body: 'The bus is', version: 2 } });
  expect(await find('ines')).toEqual({ body: 'The bus is', version: 2 });
  expect(await find('tess')).toEqual({ body: '', version: 0 });
  expect(await find('ada')).toEqual({ body: '', version: 0 });

  // Sent: the draft is empty, and a late word of another device begins a new one.
  expect(await keep('ines', '', 2)).toEqual({ version: 3, conflict: null });
  expect(await keep('ines', 'Anew', 1)).toEqual({ version: 2, conflict: null });
});
