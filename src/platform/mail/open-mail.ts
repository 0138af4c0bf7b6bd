import type { Log } from '../http/log.ts';
import type { SendMail } from './mail.ts';

/** Less than a claim on a mail lasts, so that nobody else takes over one that is still being handed over. */
const patienceMs = 30_000;

/**
 * The outgoing road: an SMTP server, or, without one, the log (so that a first administrator can still follow a sign-in
 * link on a machine that has no mail yet).
 */
export function openMail(settings: { smtpUrl?: string | undefined; mailFrom: string }, log: Log, print: (line: string) => void): SendMail {
  if (!settings.smtpUrl) {
    return async (mail) => {
      log.warn({ to: mail.to, subject: mail.subject }, 'no mail server is set; the mail is printed');
      print(`Mail to ${mail.to}: ${mail.subject}\n${mail.text}\n`);
    };
  }
  const opened = import('nodemailer').then(({ createTransport }) => createTransport({ url: settings.smtpUrl, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, disableFileAccess: true, disableUrlAccess: true }));
  return async (mail) => {
    await (await opened).sendMail({ from: settings.mailFrom, ...mail });
  };
}
