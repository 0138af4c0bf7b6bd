import { weighWords } from './weigh-words.ts';

export interface Example {
  label: string;
  words: string[];
}

/** What was learned, as plain data that travels between threads. */
export interface Learned {
  rarity: Map<string, number>;
  /** How much each word weighs in the texts of each label, and of all. */
  ofLabel: Map<string, Map<string, number>>;
  ofAll: Map<string, number>;
  totals: Map<string, number>;
  total: number;
}

/**
 * A complement naive Bayes classifier (Rennie, Shih, Teevan and Karger 2003, "Tackling the Poor Assumptions of Naive
 * Bayes Text Classifiers"): each label is told by the words that texts of all other labels lack, which holds where
 * labels have very different numbers of examples. Words weigh by rarity; the same examples give the same answers.
 */
export function trainClassifier(examples: Example[]): Learned {
  const rarity = rarities(examples);
  const learned: Learned = { rarity, ofLabel: new Map(), ofAll: new Map(), totals: new Map(), total: 0 };
  const { ofLabel, ofAll, totals } = learned;
  for (const { label, words } of examples) {
    const own = ofLabel.get(label) ?? new Map<string, number>();
    ofLabel.set(label, own);
    for (const [word, weight] of weighWords(words, rarity)) {
      own.set(word, (own.get(word) ?? 0) + weight);
      ofAll.set(word, (ofAll.get(word) ?? 0) + weight);
      totals.set(label, (totals.get(label) ?? 0) + weight);
      learned.total += weight;
    }
  }
  return learned;
}

function rarities(examples: Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of examples) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log((examples.length + 1) / count)]));
}
