import { useActs } from './use-acts.ts';

const lines = 'main .list a.item';

/** Where j and k walk: the links of the page's lists, which get the real focus, so that Enter and a reader's voice follow. */
export function useLineKeys(): void {
  const walk = (by: 1 | -1) => {
    const all = [...document.querySelectorAll<HTMLElement>(lines)].filter((line) => line.offsetParent !== null);
    const focused = document.activeElement?.closest('li');
    const at = all.findIndex((line) => line === document.activeElement || (focused !== null && line.closest('li') === focused));
    const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useActs([
    { name: 'Next line', shortcut: 'next', keyOnly: true, run: () => walk(1) },
    { name: 'Line before', shortcut: 'previous', keyOnly: true, run: () => walk(-1) },
  ]);
}
