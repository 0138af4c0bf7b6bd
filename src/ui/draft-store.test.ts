import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bothTexts } from './draft-store.ts';

test('of two texts of one draft neither is lost', () => {
  expect(bothTexts('', 'theirs')).toBe('theirs');
  expect(bothTexts('The bus', 'The bus is late')).toBe('The bus is late');
  expect(bothTexts('The bus is late', 'The bus')).toBe('The bus is late');
  expect(bothTexts('Mine', 'Theirs')).toBe('Mine\n\nTheirs');
  fc.assert(
    fc.property(fc.string(), fc.string(), (mine, theirs) => {
      const both = bothTexts(mine, theirs);
      return both.includes(mine) && both.includes(theirs);
    }),
  );
});
