import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty } from '../../../tests/maple-county.ts';
import { answerOnce } from './answer-once.ts';

test('a repeated call gets the first reply and acts once; the same key for another call is refused; a failure keeps nothing', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  let acts = 0;
  const call = (key: string, body: unknown, fail = false) =>
    maple.act('ines', (useCase) =>
      answerOnce(useCase, maple.districtId, { personId: maple.id('ines'), key, call: body, status: 201 }, async () => {
        if (fail) throw new Error('The connection broke.');
        acts += 1;
        return { acts };
      }),
    );
  await expect(call('key-number-1', 'a', true)).rejects.toThrow('broke');
  expect(await call('key-number-1', 'a')).toEqual({ acts: 1 });
  expect(await call('key-number-1', 'a')).toEqual({ acts: 1 });
  await expect(call('key-number-1', 'b')).rejects.toMatchObject({ code: 'key_reused' });
  expect(await call('key-number-2', 'b')).toEqual({ acts: 2 });
  await expect(call('short', 'b')).rejects.toMatchObject({ code: 'malformed' });
});
