import type { Learned } from './train-classifier.ts';
import { weighWords } from './weigh-words.ts';

export interface Ranked {
  label: string;
  share: number;
}

/** The labels for a text, the likeliest first; none for words that no example has. Shares add up to 1. */
export function rankLabels({ rarity, ofLabel, ofAll, totals, total }: Learned, words: string[]): Ranked[] {
  const known = weighWords(words.filter((word) => ofAll.has(word)), rarity);
  if (known.length === 0) return [];
  const size = ofAll.size;
  // How strongly a word speaks against the other labels: minus the logarithm of its smoothed share in their texts.
  const speaks = (label: string, word: string) => -Math.log(((ofAll.get(word) ?? 0) - (ofLabel.get(label)!.get(word) ?? 0) + 1) / (total - totals.get(label)! + size));
  // Each word counts one on the average, so that shares say how much the words together speak for a label.
  const scale = known.length / known.reduce((sum, [, weight]) => sum + weight, 0);
  const weights = known.map(([word, weight]): [string, number] => [word, weight * scale]);
  const scores = [...ofLabel.keys()].map((label) => ({ label, score: weights.reduce((sum, [word, weight]) => sum + weight * speaks(label, word), 0) }));
  const best = Math.max(...scores.map((each) => each.score));
  const powers = scores.map(({ label, score }) => ({ label, power: Math.exp(score - best) }));
  const sum = powers.reduce((all, each) => all + each.power, 0);
  return powers.map(({ label, power }) => ({ label, share: power / sum })).toSorted((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1));
}
