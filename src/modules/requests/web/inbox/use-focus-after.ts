import { useEffect, useRef } from 'react';

/** Once the line acted on has left, the focus goes to the one that took its place, so that the next key has its line. */
export function useFocusAfter(ids: string[]): (id: string) => void {
  const leaving = useRef<{ id: string; at: number }>(undefined);
  const shown = ids.join(' ');
  useEffect(() => {
    const left = leaving.current;
    if (!left || ids.includes(left.id)) return;
    leaving.current = undefined;
    const next = ids[Math.min(left.at, ids.length - 1)];
    const line = next ? document.querySelector<HTMLElement>(`li[data-request="${next}"] a.item`) : document.querySelector<HTMLElement>('main h1');
    if (!document.querySelector('dialog[open]')) line?.focus();
    // The order of lines, not the array itself, is what it follows.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);
  return (id) => {
    leaving.current = { id, at: ids.indexOf(id) };
  };
}
