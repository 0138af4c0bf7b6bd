import { useEffect } from 'react';
import type { ActsStore } from './acts-store.ts';
import { declaredShortcuts } from './declared-shortcuts.ts';
import { readKey } from './read-key.ts';
import { singleKeysAreOn } from './single-keys.ts';

const sequenceMs = 1_500;

/** Hears keys anywhere and runs the act of the page that has them; two keys, as "g i", one after the other. */
export function useActKeys(store: ActsStore): void {
  useEffect(() => {
    let begun: { key: string; at: number } | undefined;
    const onKey = (event: KeyboardEvent) => {
      const key = readKey(event);
      if (key === undefined || !singleKeysAreOn()) return;
      const before = begun && event.timeStamp - begun.at < sequenceMs ? `${begun.key} ` : '';
      begun = undefined;
      const act = store.all().find(({ shortcut }) => shortcut && declaredShortcuts[shortcut].key === `${before}${key}`);
      if (act) {
        event.preventDefault();
        act.run();
      } else if (Object.values(declaredShortcuts).some((declared) => declared.key.startsWith(`${key} `))) begun = { key, at: event.timeStamp };
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store]);
}
