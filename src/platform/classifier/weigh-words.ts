/** The words of one text with their weights, whose squares add up to 1, so that a long text counts as much as a short one. */
export function weighWords(words: string[], rarity: Map<string, number>): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = [...counts].map(([word, count]): [string, number] => [word, Math.log(1 + count) * (rarity.get(word) ?? 0)]);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weights.map(([word, weight]) => [word, weight / length]);
}
