import { setImmediate as breathe } from 'node:timers/promises';
import { trainClassifier, type Example } from './train-classifier.ts';

export interface Accuracy {
  right: number;
  /** Right among the first three. */
  rightInThree: number;
  of: number;
  /** How many the label with most examples alone would have got. */
  baseline: number;
}

/** How many are judged before others have their turn in this process. */
const atATime = 25;

/** What a classifier gets right of examples that it was not shown: each fifth is held back once. The same examples give the same figure. */
export async function measureClassifier(examples: Example[], folds = 5): Promise<Accuracy> {
  const accuracy = { right: 0, rightInThree: 0, of: 0, baseline: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const shown = examples.filter((_, place) => place % folds !== fold);
    const held = examples.filter((_, place) => place % folds === fold);
    const classifier = trainClassifier(shown);
    const usual = commonest(shown);
    for (const [n, { label, words }] of held.entries()) {
      if (n % atATime === 0) await breathe();
      const first = classifier.rank(words).slice(0, 3).map((each) => each.label);
      accuracy.of += 1;
      if (first[0] === label) accuracy.right += 1;
      if (first.includes(label)) accuracy.rightInThree += 1;
      if (usual === label) accuracy.baseline += 1;
    }
  }
  return accuracy;
}

function commonest(examples: Example[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
