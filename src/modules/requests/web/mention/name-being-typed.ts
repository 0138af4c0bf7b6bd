/** The name that is being typed after an `@` before the caret, with where it begins; undefined where none is. */
export function nameBeingTyped(text: string, caret: number): { q: string; from: number } | undefined {
  const found = /(?:^|[\s(])@([\p{L}\p{M}'’.-]{0,40}(?: [\p{L}\p{M}'’.-]{0,40})?)$/u.exec(text.slice(0, caret));
  if (!found) return undefined;
  return { q: found[1]!, from: caret - found[1]!.length - 1 };
}
