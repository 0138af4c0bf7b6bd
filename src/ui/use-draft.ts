import { useEffect, useRef, useState } from 'react';
import { bothTexts, fetchDraft, pushDraft } from './draft-store.ts';

const pushAfterMs = 700;

/**
 * A text that survives a closed tab, a lost connection, a refused send and a change of device: it stays on this device
 * under its key, and follows on the server, until it is cleared after the server has what was sent. Nothing that comes
 * from elsewhere clears it: a text of another device is added, never put in its place.
 */
export function useDraft(key: string): [string, (text: string) => void, () => void] {
  const name = `draft ${key}`;
  // What this device and the server last had in common: what still equals it was changed elsewhere, not here.
  const common = `draft in common ${key}`;
  const [text, setText] = useState(() => read(name));
  const latest = useRef(text);
  const version = useRef<number>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (next: string) => {
    latest.current = next;
    setText(next);
    write(name, next);
  };
  const push = async (): Promise<void> => {
    if (version.current === undefined) return;
    const body = latest.current;
    const kept = await pushDraft(key, { body, version: version.current });
    if (!kept) return;
    version.current = kept.version;
    if (!kept.conflict) return write(common, body);
    show(bothTexts(latest.current, kept.conflict.body));
    if (latest.current !== kept.conflict.body) await push();
  };
  const keep = (next: string) => {
    show(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void push(), next === '' ? 0 : pushAfterMs);
  };

  useEffect(() => {
    let gone = false;
    void fetchDraft(key).then((kept) => {
      if (gone || !kept) return;
      version.current = kept.version;
      const both = latest.current === read(common) ? kept.body : bothTexts(latest.current, kept.body);
      if (both !== latest.current) show(both);
      if (both === kept.body) write(common, kept.body);
      else void push();
    });
    return () => {
      gone = true;
    };
    // One draft for the life of the editor; a new key is a new editor.
  }, [key]);
  return [text, keep, () => keep('')];
}

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

function write(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // A browser that keeps nothing still lets one write.
  }
}
