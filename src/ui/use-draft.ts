import { useState } from 'react';

/**
 * A text that survives a closed tab, a lost connection and a refused send: it stays on this device under its key until
 * it is cleared after the server has it.
 */
export function useDraft(key: string): [string, (text: string) => void, () => void] {
  const name = `draft ${key}`;
  const [text, setText] = useState(() => read(name));
  const keep = (next: string) => {
    setText(next);
    write(name, next);
  };
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
