import { bothTexts, fetchDraft, pushDraft } from './draft-store.ts';

const pushAfterMs = 700;

/**
 * One draft, on this device under its key and following on the server. `show` is told of every text that is to be seen.
 * Nothing that comes from elsewhere clears it: a text of another device is added, never put in its place.
 */
export function followDraft(key: string, show: (text: string) => void) {
  const name = `draft ${key}`;
  // What this device and the server last had in common: what still equals it was changed elsewhere, not here.
  const common = `draft in common ${key}`;
  let latest = read(name);
  let version: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // One push after the other: each must know the version that the one before it left.
  let pushing = Promise.resolve();

  const set = (next: string) => {
    latest = next;
    write(name, next);
    show(next);
  };
  const push = (): Promise<void> => (pushing = pushing.then(pushLatest));
  const pushLatest = async (): Promise<void> => {
    if (version === undefined) return;
    const body = latest;
    const kept = await pushDraft(key, { body, version });
    if (!kept) return;
    version = kept.version;
    if (!kept.conflict) return write(common, body);
    set(bothTexts(latest, kept.conflict.body));
    if (latest !== kept.conflict.body) await pushLatest();
  };
  return {
    keep(next: string): void {
      set(next);
      clearTimeout(timer);
      timer = setTimeout(() => void push(), next === '' ? 0 : pushAfterMs);
    },
    /** Brings together what this device and the server have; `isGone` tells that nobody looks any more. */
    async meet(isGone: () => boolean): Promise<void> {
      const kept = await fetchDraft(key);
      if (!kept || isGone()) return;
      version = kept.version;
      const both = latest === read(common) ? kept.body : bothTexts(latest, kept.body);
      if (both !== latest) set(both);
      if (both === kept.body) write(common, kept.body);
      else await push();
    },
  };
}

/** What this device keeps of a draft. */
export function readDraft(key: string): string {
  return read(`draft ${key}`);
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
