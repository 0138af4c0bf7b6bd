import { expect, test } from 'vitest';
import { nameBeingTyped } from './name-being-typed.ts';

const typed = (text: string) => nameBeingTyped(text, text.length);

test('a name is being typed after an @ that begins a word, up to two words long', () => {
  expect(typed('@')).toEqual({ q: '', from: 0 });
  expect(typed('Ask @Iné')).toEqual({ q: 'Iné', from: 4 });
  expect(typed('Ask @Inés El')).toEqual({ q: 'Inés El', from: 4 });
  expect(typed('Ask @Inés Elm and')).toBeUndefined();
  expect(typed('mail me@example')).toBeUndefined();
  expect(typed('no at')).toBeUndefined();
  expect(nameBeingTyped('@Bo and more', 3)).toEqual({ q: 'Bo', from: 0 });
});
