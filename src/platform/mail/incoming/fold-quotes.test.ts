import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldQuotes } from './fold-quotes.ts';

test.each([
  ['nothing quoted', 'One.\n\nTwo.', 'One.\n\nTwo.', ''],
  ['an introduction and marked lines', 'Yes.\n\nOn Mon, 23 Nov 2026, Inés <i@x.example> wrote:\n> Is it?\n>> Was it?', 'Yes.', 'On Mon, 23 Nov 2026, Inés <i@x.example> wrote:\n> Is it?\n>> Was it?'],
  ['an introduction broken over two lines', 'Yes.\n\nOn Mon, 23 Nov 2026, Inés\n<i@x.example> wrote:\n\n> Is it?', 'Yes.', 'On Mon, 23 Nov 2026, Inés\n<i@x.example> wrote:\n\n> Is it?'],
  ['German', 'Ja.\n\nAm 23.11.2026 um 09:00 schrieb Inés <i@x.example>:\n> Ist es?', 'Ja.', 'Am 23.11.2026 um 09:00 schrieb Inés <i@x.example>:\n> Ist es?'],
  ['Spanish', 'Sí.\nEl lun, 23 nov 2026, Inés (<i@x.example>) escribió:\n> ¿Es?', 'Sí.', 'El lun, 23 nov 2026, Inés (<i@x.example>) escribió:\n> ¿Es?'],
  ['an unmarked copy below a line', 'Done.\n\n-----Original Message-----\nFrom: Inés\n\nIs it?', 'Done.', '-----Original Message-----\nFrom: Inés\n\nIs it?'],
  ['the head of a copy', 'Done.\n\nFrom: Inés <i@x.example>\nSent: Monday\n\nIs it?', 'Done.', 'From: Inés <i@x.example>\nSent: Monday\n\nIs it?'],
  ['a signature', 'Done.\n-- \nInés\nElm school', 'Done.', '-- \nInés\nElm school'],
  ['a telephone', 'Done.\n\nSent from my iPhone', 'Done.', 'Sent from my iPhone'],
  ['answers between the quoted lines stay with them', '> Is it red?\nNo.\n> Is it blue?\nYes.', '> Is it red?\nNo.\n> Is it blue?\nYes.', ''],
  ['below the quotation', 'On Monday Inés wrote:\n> Is it?\n\nYes.', 'On Monday Inés wrote:\n> Is it?\n\nYes.', ''],
  ['words of one’s own that sound like it', 'On Monday the teacher wrote:\nthe roof leaks.', 'On Monday the teacher wrote:\nthe roof leaks.', ''],
  ['nothing but quotation is what was written', '> Only this.', '> Only this.', ''],
])('%s', (_name, mail, text, folded) => expect(foldQuotes(mail)).toEqual({ text, folded }));

test('no word is lost or made, whatever the text', () => {
  const line = fc.oneof(fc.constantFrom('> a', '', '-- ', 'On x wrote:', '-----Original Message-----', 'From: a <b@c>'), fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', '')));
  fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
    const { text, folded } = foldQuotes(lines.join('\n'));
    const words = (all: string) => all.split(/\s+/u).filter(Boolean);
    expect(words(`${text}\n${folded}`)).toEqual(words(lines.join('\n')));
  }));
});

test('megabytes of hostile lines are folded in seconds', () => {
  const began = performance.now();
  for (const line of ['> ', 'On a wrote', 'On x '.repeat(200), '-- x', 'From: <', '_'.repeat(19)]) foldQuotes(`${line}\n`.repeat(Math.min(500_000, Math.floor(10_000_000 / line.length / 5))));
  expect(performance.now() - began).toBeLessThan(12_000);
});
