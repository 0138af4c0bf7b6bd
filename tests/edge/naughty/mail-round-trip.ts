import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { sendMailOut } from '../../../src/app/send-mail-out.ts';
import { inBackground } from '../../../src/modules/people/index.ts';
import { handleMails, keepMailbox } from '../../../src/modules/requests/index.ts';
import { noteNews } from '../../../src/modules/requests/notifications/note-news.ts';
import { takeMail } from '../../../src/modules/requests/mail/take-mail.ts';
import { inDistrict } from '../../../src/platform/database/in-district.ts';
import { dispatchEvents } from '../../../src/platform/events/dispatch.ts';
import { openLog } from '../../../src/platform/http/log.ts';
import { acceptUnverified } from '../../../src/platform/mail/incoming/read-authentication.ts';
import type { Mail } from '../../../src/platform/mail/mail.ts';
import type { World } from './world.ts';

const mailbox = 'help@maple.example';

/** Each text written to the school, mailed to its leader, and answered by them with the same words: what the mail said, and what came back. */
export async function mailRoundTrip(world: World, texts: string[]): Promise<{ mails: string[]; reply: string[] }> {
  const { database, app, maple, send, ask } = world;
  const { clock } = app;
  const log = openLog('silent');
  const within = <T>(work: (useCase: Awaited<ReturnType<typeof inBackground>>) => Promise<T>) => inDistrict(database, maple.districtId, async (db) => work(await inBackground({ db, clock }, maple.districtId)));
  await within((useCase) => keepMailbox(useCase, mailbox));
  // What was asked before is no news of this.
  await database.owner.updateTable('outboxEvent').set({ dispatchedAt: clock.now().toString() }).where('dispatchedAt', 'is', null).execute();
  const mails: string[] = [];
  const reply: string[] = [];
  for (const text of texts) {
    const id = await ask();
    const sent: Mail[] = [];
    await send('odd', 'POST', `/requests/${id}/messages`, { body: text });
    await dispatchEvents({ database, clock, log }, noteNews);
    await sendMailOut({ database, clock, log, baseUrl: 'https://causeway.test', sendMail: async (mail) => void sent.push(mail) });
    const mail = sent.find((each) => each.to === 'ines@example.org' && each.text.includes(text.trim()));
    if (!mail) throw new Error(`Not mailed: ${JSON.stringify(sent.map((each) => each.text.slice(0, 200)))}`);
    mails.push(mail.text.slice(mail.text.indexOf('\n\n') + 2, mail.text.lastIndexOf('\n\n-- \n')));
    const raw = await new MailComposer({ from: 'ines@example.org', to: mail.replyTo, subject: `Re: ${mail.subject}`, text: mails.at(-1), messageId: `<${id}@example.org>` }).compile().build();
    await within((useCase) => takeMail(useCase, { raw, road: 'webhook' }));
    await handleMails({ database, clock, log, mailbox, authority: acceptUnverified }, maple.districtId);
    const page = JSON.parse((await send('odd', 'GET', `/requests/${id}`)).text) as { messages: { body: string; mail: { folded: string } | null }[] };
    const back = page.messages.at(-1)!;
    reply.push(back.mail ? `${back.body}\n${back.mail.folded}` : '');
  }
  return { mails, reply };
}
