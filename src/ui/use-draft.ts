import { useEffect, useMemo, useState } from 'react';
import { followDraft, readDraft } from './follow-draft.ts';

/**
 * A text that survives a closed tab, a lost connection, a refused send and a change of device: it stays on this device
 * under its key, and follows on the server, until it is cleared after the server has what was sent. One draft for the
 * life of an editor.
 */
export function useDraft(key: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => readDraft(key));
  const draft = useMemo(() => followDraft(key, setText), [key]);
  useEffect(() => {
    let gone = false;
    void draft.meet(() => gone);
    return () => {
      gone = true;
    };
  }, [draft]);
  return [text, draft.keep, () => draft.keep('')];
}
