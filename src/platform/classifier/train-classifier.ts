export interface Example {
  label: string;
  words: string[];
}

export interface Classifier {
  /** The labels for a text, the likeliest first; none for words that no example has. Shares add up to 1. */
  rank(words: string[]): { label: string; share: number }[];
}

/**
 * A complement naive Bayes classifier (Rennie, Shih, Teevan and Karger 2003, "Tackling the Poor Assumptions of Naive
 * Bayes Text Classifiers"): each label is told by the words that texts of all other labels lack, which holds where
 * labels have very different numbers of examples. Words weigh by rarity; the same examples give the same answers.
 */
export function trainClassifier(examples: Example[]): Classifier {
  const rarity = rarities(examples);
  const ofLabel = new Map<string, Map<string, number>>();
  const ofAll = new Map<string, number>();
  let total = 0;
  const totals = new Map<string, number>();
  for (const { label, words } of examples) {
    const weights = weighed(words, rarity);
    const own = ofLabel.get(label) ?? new Map<string, number>();
    ofLabel.set(label, own);
    for (const [word, weight] of weights) {
      own.set(word, (own.get(word) ?? 0) + weight);
      ofAll.set(word, (ofAll.get(word) ?? 0) + weight);
      totals.set(label, (totals.get(label) ?? 0) + weight);
      total += weight;
    }
  }
  const size = ofAll.size;
  // How strongly a word speaks against the other labels: minus the logarithm of its smoothed share in their texts.
  const speaks = (label: string, word: string) => -Math.log(((ofAll.get(word) ?? 0) - (ofLabel.get(label)!.get(word) ?? 0) + 1) / (total - totals.get(label)! + size));
  const labels = [...ofLabel.keys()].toSorted();
  return {
    rank(words) {
      const known = weighed(words.filter((word) => ofAll.has(word)), rarity);
      if (known.length === 0) return [];
      // Each word counts one on the average, so that shares say how much the words together speak for a label.
      const scale = known.length / known.reduce((sum, [, weight]) => sum + weight, 0);
      const weights = known.map(([word, weight]): [string, number] => [word, weight * scale]);
      const scores = labels.map((label) => ({ label, score: weights.reduce((sum, [word, weight]) => sum + weight * speaks(label, word), 0) }));
      const best = Math.max(...scores.map((each) => each.score));
      const powers = scores.map(({ label, score }) => ({ label, power: Math.exp(score - best) }));
      const sum = powers.reduce((all, each) => all + each.power, 0);
      return powers.map(({ label, power }) => ({ label, share: power / sum })).toSorted((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1));
    },
  };
}

function rarities(examples: Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of examples) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log((examples.length + 1) / count)]));
}

/** The words of one text with their weights, whose squares add up to 1, so that a long text counts as much as a short one. */
function weighed(words: string[], rarity: Map<string, number>): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = [...counts].map(([word, count]): [string, number] => [word, Math.log(1 + count) * (rarity.get(word) ?? 0)]);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weights.map(([word, weight]) => [word, weight / length]);
}
