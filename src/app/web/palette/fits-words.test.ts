import { expect, test } from 'vitest';
import { fitsWords } from './fits-words.ts';

const names = ['Home', 'Hand over', 'Ask a department', 'Ask for help', 'Departments', 'School calendar', 'Requests, all', 'Inés Élan'];
const best = (typed: string) => names.map((name) => [fitsWords(name, typed), name] as const).filter(([cost]) => cost !== undefined).toSorted(([a], [b]) => a! - b!).map(([, name]) => name);

test('a name is found by beginnings of its words in any order, by letters in their order, and without its marks', () => {
  expect(best('hand')[0]).toBe('Hand over');
  expect(best('over ha')).toEqual(['Hand over']);
  expect(best('hnd')).toEqual(['Hand over']);
  expect(best('dep')).toEqual(['Departments', 'Ask a department']);
  expect(best('ask dep')).toEqual(['Ask a department']);
  expect(best('cal')).toEqual(['School calendar']);
  expect(best('elan ines')).toEqual(['Inés Élan']);
  expect(best('zzz')).toEqual([]);
  expect(best('')).toHaveLength(names.length);
});
