import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, keepableText } from './pasted-words.ts';

test('what is pasted from a word processor is shown as paragraphs, lists and tables', () => {
  const pasted = '“Smart” quotes — and\u00a0a hard blank, co\u00adop, zero\u200bwidth.\u000bA soft line end.\r\n\r\n•\tFirst item\n\uf0b7 Second item\n- Third\no Fourth\n\nGrade\tBaseline\tTarget\n3\t31\t60\n4\t\t55\n\f\nThe end\u0007.';
  expect(blocksOf(pasted)).toEqual([
    { kind: 'paragraph', lines: ['“Smart” quotes — and\u00a0a hard blank, co\u00adop, zerowidth.', 'A soft line end.'] },
    { kind: 'list', items: ['First item', 'Second item', 'Third', 'Fourth'] },
    { kind: 'table', rows: [['Grade', 'Baseline', 'Target'], ['3', '31', '60'], ['4', '', '55']] },
    { kind: 'paragraph', lines: ['The end.'] },
  ]);
  expect(blocksOf('-5 degrees\nobject')).toEqual([{ kind: 'paragraph', lines: ['-5 degrees', 'object'] }]);
  expect(blocksOf(' \n\t\n')).toEqual([]);
});

const unit = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }, fc.constantFrom('\t', '\n', '\u000b', '• ', '- ', '\u200b', '\u00a0', '\ud800', '\0', 'word ', 'é'));
const text = fc.array(unit, { maxLength: 30 }).map((parts) => parts.join(''));

test('of any text every letter and number is shown, in its order', () => {
  const letters = (each: string) => [...each].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).join('');
  fc.assert(
    fc.property(text, (any) => {
      const shown = blocksOf(any).flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.kind === 'list' ? block.items : block.rows.flat())).join(' ');
      // The sign of a list may be a letter: "o ".
      const signs = any.split(/[\r\n\u000b\u000c\u0085\u2028\u2029]/).map((line) => line.replace(/^[\s\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u009f]*o(?=[\s\u0000-\u001f\u007f-\u009f\u200b])/u, '')).join(' ');
      expect([letters(any), letters(signs)]).toContain(letters(shown));
    }),
    { numRuns: 2_000 },
  );
});

test('what can be kept is kept as it was typed, and keeping it twice changes nothing', () => {
  fc.assert(
    fc.property(text, (any) => {
      const kept = keepableText(any);
      expect(kept).toBe(any.replaceAll('\0', '').toWellFormed());
      expect(kept.isWellFormed() && !kept.includes('\0')).toBe(true);
      expect(keepableText(kept)).toBe(kept);
    }),
  );
});
