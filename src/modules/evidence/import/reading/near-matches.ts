import { distance } from 'fastest-levenshtein';

const shown = 3;

/** What was perhaps meant: the nearest of what is known, at most half of it other letters. */
export function nearMatches(text: string, known: Iterable<string>): string[] {
  const plain = text.toLowerCase();
  return [...new Set(known)]
    .map((each) => ({ each, far: each.includes(plain) || plain.includes(each) ? 1 : distance(plain, each.toLowerCase()) }))
    .filter(({ each, far }) => far <= Math.max(2, Math.ceil(Math.min(each.length, plain.length) / 2)))
    .sort((a, b) => a.far - b.far || a.each.localeCompare(b.each))
    .slice(0, shown)
    .map(({ each }) => each);
}
