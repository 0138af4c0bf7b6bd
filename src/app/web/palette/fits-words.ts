const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * How well a name fits what was typed, smaller is better, or undefined where it does not: every typed word begins a word of
 * the name, or lies in it, or its letters come in order in one of its words ("hnd" finds "Hand over").
 */
export function fitsWords(name: string, typed: string): number | undefined {
  const words = plain(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  let cost = 0;
  for (const part of plain(typed).split(/\s+/).filter(Boolean)) {
    const best = Math.min(...words.map((word, index) => costOf(word, part) + index * 0.1), Number.POSITIVE_INFINITY);
    if (best === Number.POSITIVE_INFINITY) return undefined;
    cost += best;
  }
  return cost + words.length * 0.01;
}

function costOf(word: string, part: string): number {
  if (word === part) return 0;
  if (word.startsWith(part)) return 1;
  if (part.length > 1 && word.includes(part)) return 3;
  return part.length > 1 && word[0] === part[0] && inOrder(word, part) ? 5 : Number.POSITIVE_INFINITY;
}

function inOrder(word: string, part: string): boolean {
  let at = -1;
  for (const letter of part) {
    at = word.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
