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
  /** Keeps the mails, all or none; once this resolves, the server may forget them. Taking the same again must change nothing. */
  take: (mails: FetchedMail[]) => Promise<void>;
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
      for (const { uid, size } of group.large) done.push(...(await takeAll([{ ...place, uid, raw: (await beginningOf(client, uid)) ?? new Uint8Array(), cutFromBytes: size }])));
      if (group.small.length === 0) continue;
      const fetched = await client.fetchAll(group.small.join(','), { uid: true, source: true }, { uid: true });
      done.push(...(await takeAll(fetched.flatMap(({ uid, source }) => (source ? [{ ...place, uid, raw: source }] : [])))));
    }
    if (done.length > 0) await client.messageFlagsAdd(done.join(','), ['\\Seen', takenFlag], { uid: true });
  }
  return taken;

  /** Together in one go; where that fails, each for itself, so that one that cannot be kept does not hold up the others. */
  async function takeAll(mails: FetchedMail[]): Promise<number[]> {
    if (mails.length === 0) return [];
    try {
      await take(mails);
      taken += mails.length;
      return mails.map(({ uid }) => uid);
    } catch (error) {
      if (mails.length > 1) {
        const each: number[] = [];
        for (const mail of mails) each.push(...(await takeAll([mail])));
        return each;
      }
      log.error({ err: error, uid: mails[0]!.uid }, 'a mail could not be taken; it stays in the mailbox');
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
