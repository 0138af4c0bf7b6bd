import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureClassifier } from './measure-classifier.ts';
import { rankLabels } from './rank-labels.ts';
import { trainClassifier } from './train-classifier.ts';

const examples = [
  ...['late bus', 'bus stop moved', 'the bus driver', 'bus route', 'no bus came'].map((text) => ({ label: 'bus', words: text.split(' ') })),
  ...['cold room', 'heat is off', 'boiler cold', 'room without heat'].map((text) => ({ label: 'heat', words: text.split(' ') })),
  { label: 'pay', words: ['salary', 'stipend', 'late'] },
];

test('a text goes to the label whose words it has, also one with few examples', () => {
  const learned = trainClassifier(examples);
  expect(rankLabels(learned, ['bus', 'late'])[0]!.label).toBe('bus');
  expect(rankLabels(learned, ['cold', 'boiler'])[0]!.label).toBe('heat');
  expect(rankLabels(learned, ['stipend'])[0]!.label).toBe('pay');
  expect(rankLabels(learned, ['zebra'])).toEqual([]);
  expect(rankLabels(learned, [])).toEqual([]);
});

test('shares add up to one and never depend on the order of the examples or of the words', () => {
  const word = fc.constantFrom('bus', 'late', 'cold', 'room', 'salary', 'route', 'unknown');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.shuffledSubarray(examples, { minLength: examples.length }), (words, shuffled) => {
      const one = rankLabels(trainClassifier(examples), words);
      const other = rankLabels(trainClassifier(shuffled), words.toReversed());
      if (one.length > 0) expect(one.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 9);
      for (const { label, share } of one) expect(other.find((each) => each.label === label)!.share).toBeCloseTo(share, 6);
    }),
  );
});

test('what is held back is not what was learned: labels of chance are guessed by chance', () => {
  const pattern = (place: number) => (place * 7919) % 97;
  const noise = Array.from({ length: 400 }, (_, place) => ({ label: `label ${pattern(place) % 4}`, words: [`w${pattern(place * 3 + 1)}`, `w${pattern(place * 5 + 2)}`] }));
  const clear = Array.from({ length: 400 }, (_, place) => ({ label: `label ${place % 4}`, words: [`w${place % 4}`, `n${pattern(place)}`] }));
  const all = measureClassifier(clear);
  expect(all.right).toBe(400);
  expect(Object.fromEntries(all.taken)).toEqual(Object.fromEntries([0, 1, 2, 3].map((label) => [`label ${label}`, new Map([[`label ${label}`, 100]])])));
  const { right, of, baseline, taken } = measureClassifier(noise.map((each, place) => ({ ...each, label: `label ${Math.floor(Math.abs(Math.sin(place * 12.9898) * 43758.5453) % 4)}` })));
  expect(of).toBe(400);
  expect([...taken.values()].flatMap((guesses) => [...guesses.values()]).reduce((sum, n) => sum + n, 0)).toBe(400);
  expect([...taken].reduce((sum, [label, guesses]) => sum + (guesses.get(label) ?? 0), 0)).toBe(right);
  expect(right).toBeLessThan(200);
  expect(baseline).toBeGreaterThan(60);
});
