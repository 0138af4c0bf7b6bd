/** Whom a text that is not sent yet names, by the name that stands in it. Kept on this device beside its draft. */
export type KeptNames = Record<string, string>;

const keyOf = (draft: string) => `causeway named in ${draft}`;

export function readNames(draft: string): KeptNames {
  try {
    return JSON.parse(localStorage.getItem(keyOf(draft)) ?? '{}') as KeptNames;
  } catch {
    return {};
  }
}

export function keepName(draft: string, name: string, id: string): void {
  localStorage.setItem(keyOf(draft), JSON.stringify({ ...readNames(draft), [name]: id }));
}

/** The ids of those whom the text names as it stands now. */
export function namedIn(draft: string, text: string): string[] {
  return Object.entries(readNames(draft)).flatMap(([name, id]) => (text.includes(`@${name}`) ? [id] : []));
}

export function forgetNames(draft: string): void {
  localStorage.removeItem(keyOf(draft));
}
