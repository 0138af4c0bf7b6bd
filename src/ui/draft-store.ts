export interface KeptDraft {
  body: string;
  version: number;
}

/** What the server keeps of a draft; undefined without a connection or a sign-in, when this device alone keeps it. */
export async function fetchDraft(subject: string): Promise<KeptDraft | undefined> {
  const reply = await fetch(`/api/v1/drafts?subject=${encodeURIComponent(subject)}`).catch(() => undefined);
  return reply?.ok ? ((await reply.json()) as KeptDraft) : undefined;
}

/** Hands a draft to the server; what another device kept meanwhile comes back as `conflict`. Undefined when it did not arrive. */
export async function pushDraft(subject: string, draft: KeptDraft): Promise<{ version: number; conflict: KeptDraft | null } | undefined> {
  const reply = await fetch('/api/v1/drafts', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ subject, ...draft }), keepalive: true }).catch(() => undefined);
  return reply?.ok ? ((await reply.json()) as { version: number; conflict: KeptDraft | null }) : undefined;
}

/** Two texts of one draft, of which neither may be lost: the longer one when it begins with the other, else both. */
export function bothTexts(mine: string, theirs: string): string {
  if (theirs === '' || mine.includes(theirs)) return mine;
  if (theirs.startsWith(mine)) return theirs;
  return `${mine}\n\n${theirs}`;
}
