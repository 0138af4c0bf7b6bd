/** Where columns stand, by their names in any case; -1 for one that the file does not have. */
export function columnFinder(header: string[]) {
  const places = new Map<string, number>();
  for (const [at, name] of header.entries()) if (!places.has(name.toLowerCase())) places.set(name.toLowerCase(), at);
  return (column: string | string[] | undefined): number => {
    for (const name of typeof column === 'string' ? [column] : (column ?? [])) {
      const at = places.get(name.toLowerCase());
      if (at !== undefined) return at;
    }
    return -1;
  };
}

export type FindColumn = ReturnType<typeof columnFinder>;
