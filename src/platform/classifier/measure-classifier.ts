import { rankLabels } from './rank-labels.ts';
import { trainClassifier, type Example } from './train-classifier.ts';

export interface Accuracy {
  right: number;
  /** Right among the first three. */
  rightInThree: number;
  of: number;
  /** How many the label with most examples alone would have got. */
  baseline: number;
  /** For each label, how often its examples were taken for which; '' where nothing could be said. */
  taken: Map<string, Map<string, number>>;
}

/** What a classifier gets right of examples that it was not shown: each fifth is held back once. The same examples give the same figure. */
export function measureClassifier(examples: Example[], folds = 5): Accuracy {
  const accuracy: Accuracy = { right: 0, rightInThree: 0, of: 0, baseline: 0, taken: new Map() };
  for (let fold = 0; fold < folds; fold += 1) {
    const shown = examples.filter((_, place) => place % folds !== fold);
    const held = examples.filter((_, place) => place % folds === fold);
    const learned = trainClassifier(shown);
    const usual = commonest(shown);
    for (const { label, words } of held) {
      const first = rankLabels(learned, words).slice(0, 3).map((each) => each.label);
      accuracy.of += 1;
      count(accuracy.taken, label, first[0] ?? '');
      if (first[0] === label) accuracy.right += 1;
      if (first.includes(label)) accuracy.rightInThree += 1;
      if (usual === label) accuracy.baseline += 1;
    }
  }
  return accuracy;
}

function count(taken: Accuracy['taken'], label: string, guess: string): void {
  const guesses = taken.get(label) ?? new Map<string, number>();
  taken.set(label, guesses.set(guess, (guesses.get(guess) ?? 0) + 1));
}

function commonest(examples: Example[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
