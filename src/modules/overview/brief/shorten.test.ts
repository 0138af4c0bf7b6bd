import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test('a text is never longer than it may be, begins as it did, and says that it was cut', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 10, max: 120 }), (text, atMost) => {
      const short = shorten(text, atMost);
      const line = text.replaceAll(/\s+/g, ' ').trim();
      expect(short.length).toBeLessThanOrEqual(atMost);
      if (line.length <= atMost) expect(short).toBe(line);
      else expect([short.endsWith('…'), line.startsWith(short.slice(0, -1))]).toEqual([true, true]);
    }),
  );
  expect(shorten('The bus of route twelve is late', 20)).toBe('The bus of route…');
});
