import type { ImapFlow } from 'imapflow';
import type { Log } from '../../http/log.ts';
import { mailBytesAtMost } from './parse-mail.ts';

export interface FetchedMail {
  raw: Uint8Array;
  mailbox: string;
  uidValidity: number;
  uid: number;
  /** Its size, where only its beginning was fetched. */
  cutFromBytes?: number | undefined;
}

export interface MailTaker {
  /** Keeps the mail; once this resolves, the server may forget it. Taking the same again must change nothing. */
  take: (mail: FetchedMail) => Promise<void>;
  /** Of these, the ones that were taken before: they are not fetched again. */
  known: (place: { mailbox: string; uidValidity: number; uids: number[] }) => Promise<Set<number>>;
}

/** Where the server cannot keep a flag of ours, what was taken is known by its place alone. */
export const takenFlag = 'CausewayTaken';
const atOnce = 100;
const bytesAtOnce = 20 * 1024 * 1024;
const beginningBytes = 256 * 1024;

/**
 * Takes every mail of the open mailbox that does not carry our flag, and flags it after it was taken: killed in between,
 * it is met again and known. A mail that cannot be taken now stays for the next time, and the others are taken.
 */
export async function fetchMails(client: ImapFlow, { take, known, log }: MailTaker & { log: Log }): Promise<number> {
  if (!client.mailbox) return 0;
  const place = { mailbox: client.mailbox.path, uidValidity: Number(client.mailbox.uidValidity) };
  const waiting = (await client.search({ unKeyword: takenFlag, deleted: false }, { uid: true })) || [];
  let taken = 0;
  for (let from = 0; from < waiting.length; from += atOnce) {
    const uids = waiting.slice(from, from + atOnce);
    const before = await known({ ...place, uids });
    const done = uids.filter((uid) => before.has(uid));
    const fresh = uids.filter((uid) => !before.has(uid));
    const sizes = fresh.length > 0 ? await client.fetchAll(fresh.join(','), { uid: true, size: true }, { uid: true }) : [];
    for (const group of groupsOf(sizes.map(({ uid, size }) => ({ uid, size: size ?? 0 })))) {
      for (const { uid, size } of group.large) done.push(...(await takeOne({ uid, raw: (await beginningOf(client, uid)) ?? new Uint8Array(), cutFromBytes: size })));
      if (group.small.length === 0) continue;
      for (const { uid, source } of await client.fetchAll(group.small.join(','), { uid: true, source: true }, { uid: true })) if (source) done.push(...(await takeOne({ uid, raw: source })));
    }
    if (done.length > 0) await client.messageFlagsAdd(done.join(','), ['\\Seen', takenFlag], { uid: true });
  }
  return taken;

  async function takeOne(mail: { uid: number; raw: Uint8Array; cutFromBytes?: number }): Promise<number[]> {
    try {
      await take({ ...place, ...mail });
      taken += 1;
      return [mail.uid];
    } catch (error) {
      log.error({ err: error, uid: mail.uid }, 'a mail could not be taken; it stays in the mailbox');
      return [];
    }
  }
}

async function beginningOf(client: ImapFlow, uid: number): Promise<Uint8Array | undefined> {
  const message = await client.fetchOne(String(uid), { source: { start: 0, maxLength: beginningBytes } }, { uid: true });
  return message ? message.source : undefined;
}

/** Mails that are fetched in one go, so that a full mailbox never fills the memory. */
function groupsOf(sizes: { uid: number; size: number }[]): { small: number[]; large: { uid: number; size: number }[] }[] {
  const groups = [{ small: [] as number[], large: sizes.filter(({ size }) => size > mailBytesAtMost) }];
  let bytes = 0;
  for (const { uid, size } of sizes.filter((each) => each.size <= mailBytesAtMost)) {
    if (bytes + size > bytesAtOnce && groups.at(-1)!.small.length > 0) {
      groups.push({ small: [], large: [] });
      bytes = 0;
    }
    groups.at(-1)!.small.push(uid);
    bytes += size;
  }
  return groups;
}
