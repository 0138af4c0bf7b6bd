export const separators = { ',': 'commas', '\t': 'tabs', ';': 'semicolons', '|': 'bars' } as const;
export type Separator = keyof typeof separators;

/** The separator that most of the first lines have, outside quotation marks. */
export function findSeparator(text: string): Separator {
  const lines = text.slice(0, 65_536).replace(/"[^"]*"/g, '').split('\n').slice(0, 40);
  const usual = (separator: string) => {
    const counts = lines.map((line) => line.split(separator).length - 1).sort((a, b) => a - b);
    return counts[Math.floor(counts.length * 0.6)] ?? 0;
  };
  const ranked = (Object.keys(separators) as Separator[]).map((separator) => ({ separator, count: usual(separator) })).sort((a, b) => b.count - a.count);
  return ranked[0]!.count > 0 ? ranked[0]!.separator : ',';
}
