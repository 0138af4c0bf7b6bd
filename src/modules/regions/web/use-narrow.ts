import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 56rem)');

/** Whether the window is too narrow for a wide table, which then is shown as a list. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
}
