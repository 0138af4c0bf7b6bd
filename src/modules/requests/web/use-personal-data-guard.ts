import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../../../ui/use-settled.ts';
import { requestsApi } from './client.ts';
import type { personalDataWords } from './personal-data-words.ts';

export interface PersonalDataWarning {
  kind: keyof typeof personalDataWords;
  words: string;
}

/**
 * Looks, once typing has settled and again on sending, for what looks like personal data of students. The first press
 * holds and warns; the second sends it, and that it was sent is on record. `needed` is false where it belongs, as in a
 * student's own confidential matter.
 */
export function usePersonalDataGuard(text: string, { needed, requestId }: { needed: boolean; requestId?: string }) {
  const settled = useSettled(text, 800);
  const [warned, setWarned] = useState('');
  const [held, setHeld] = useState<PersonalDataWarning[]>([]);
  const look = async (of: string): Promise<PersonalDataWarning[]> => (await requestsApi('POST /personal-data-checks', { body: { text: of } })).findings.map((each) => ({ kind: each.kind, words: of.slice(each.from, each.to) }));
  const typed = useQuery({ queryKey: ['personal-data', settled], queryFn: () => look(settled), enabled: needed && settled.trim().length > 5, staleTime: 60_000 });
  /** True when it may be sent now. A check that cannot be made holds nothing back. */
  const passes = async (): Promise<boolean> => {
    if (!needed || text.trim() === '') return true;
    const found = await look(text).catch(() => []);
    if (found.length === 0) return true;
    if (warned === text) {
      await requestsApi('POST /personal-data-overrides', { body: { kinds: found.map((each) => each.kind), ...(requestId ? { requestId } : {}) } });
      return true;
    }
    setWarned(text);
    setHeld(found);
    return false;
  };
  const holds = warned === text && held.length > 0;
  return { warnings: holds ? held : needed && settled === text ? (typed.data ?? []) : [], holds, passes };
}
