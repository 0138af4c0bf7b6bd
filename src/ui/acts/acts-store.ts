import type { ShortcutId } from './declared-shortcuts.ts';

/** What can be done on the page that is open: by a key, and by its name in the palette. */
export interface PageAct {
  name: string;
  shortcut?: ShortcutId;
  /** Only a key: the palette does not list it. */
  keyOnly?: boolean;
  run: () => void;
}

export interface ActsStore {
  put: (token: symbol, acts: PageAct[]) => void;
  remove: (token: symbol) => void;
  /** Those put last come first: what lies nearer to the eye wins. */
  all: () => PageAct[];
}

export function createActsStore(): ActsStore {
  const known = new Map<symbol, PageAct[]>();
  return {
    put: (token, acts) => void known.set(token, acts),
    remove: (token) => void known.delete(token),
    all: () => [...known.values()].toReversed().flat(),
  };
}
