/** Every string that fits, in as few texts as it goes: each stands in one of them, the longest first. */
export function packStrings(strings: string[], length: number): string[] {
  const packs: string[] = [];
  for (const text of strings.filter((each) => each.trim() !== '' && each.length <= length).toSorted((a, b) => b.length - a.length)) {
    const place = packs.findIndex((pack) => pack.length + 1 + text.length <= length);
    if (place >= 0) packs[place] += ` ${text}`;
    else packs.push(text);
  }
  return packs;
}
