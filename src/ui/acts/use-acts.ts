import { useContext, useEffect, useState } from 'react';
import { ActsContext } from './acts-context.ts';
import type { PageAct } from './acts-store.ts';

/** Offers acts to the keys and the palette for as long as the part of the page that has them is there. */
export function useActs(acts: PageAct[]): void {
  const store = useContext(ActsContext);
  const [token] = useState(() => Symbol('acts'));
  useEffect(() => store.put(token, acts));
  useEffect(() => () => store.remove(token), [store, token]);
}
