import { useEffect, useRef, useState } from 'react';
import { useSettled } from './use-settled.ts';

/** The words of a search as one types them, which follow into the address when typing rests, and come back with it. */
export function useTypedSearch(inAddress: string, change: (q: string | undefined) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(inAddress);
  const settled = useSettled(typed.trim());
  const sent = useRef(inAddress);
  useEffect(() => {
    if (inAddress === sent.current) return;
    sent.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);
  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    change(settled || undefined);
  }, [settled, change]);
  return [typed, setTyped];
}
