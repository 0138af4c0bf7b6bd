import type { Log } from '../../http/log.ts';
import { fetchMails, type MailTaker } from './fetch-mails.ts';

interface Watched extends MailTaker {
  /** `imaps://user:password@host/Folder`; INBOX unless told. */
  url: string;
  log: Log;
}

const lookAgainMs = 60_000;
const pauseAtMostMs = 5 * 60_000;

/**
 * Stays with a mailbox over IMAP: takes what is there, is told of what arrives (IDLE), and looks every minute all the
 * same. A server that is away is tried again with a growing pause. Any number of processes may watch one mailbox.
 */
export function watchMailbox({ url, log, ...taker }: Watched): { stop: () => Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  let rest = 1_000;

  const stay = async () => {
    const { folder, options } = readUrl(url);
    const { ImapFlow } = await import('imapflow');
    const client = new ImapFlow({ ...options, logger: false });
    let fault: unknown;
    client.on('error', (error) => (fault = error));
    client.on('close', () => wake());
    client.on('exists', () => wake());
    try {
      await client.connect();
      await client.mailboxOpen(folder);
      while (!stopped && client.usable) {
        await fetchMails(client, { ...taker, log });
        rest = 1_000;
        if (stopped) break;
        void client.idle().catch(() => undefined);
        await pause(lookAgainMs);
      }
      if (!stopped) throw fault ?? new Error('The mail server closed the connection.');
    } finally {
      if (client.usable) await client.logout().catch(() => client.close());
      else client.close();
    }
  };

  const work = (async () => {
    while (!stopped) {
      try {
        await stay();
      } catch (error) {
        if (stopped) break;
        log.warn({ err: error, againInMs: rest }, 'the mailbox cannot be read now');
        await pause(rest);
        rest = Math.min(rest * 2, pauseAtMostMs);
      }
    }
  })();

  return {
    stop: async () => {
      stopped = true;
      wake();
      await work;
    },
  };
}

function readUrl(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'imaps:';
  const loopback = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return {
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    options: {
      host: url.hostname.replaceAll(/[[\]]/g, ''),
      port: Number(url.port || (secure ? 993 : 143)),
      secure,
      // A password crosses a network only in a cipher.
      ...(secure || loopback ? {} : { doSTARTTLS: true }),
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    },
  };
}
