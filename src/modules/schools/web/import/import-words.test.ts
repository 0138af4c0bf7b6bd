import { expect, test } from 'vitest';
import { fieldWord, valueWord } from './import-words.ts';

test('fields and values are told in words', () => {
  expect([fieldWord('groupShares'), fieldWord('enrollmentYear'), fieldWord('name')]).toEqual(['student groups', 'enrollment year', 'name']);
  expect([valueWord(null), valueWord([]), valueWord(['K', '1']), valueWord(0)]).toEqual(['empty', 'empty', 'K, 1', '0']);
});
