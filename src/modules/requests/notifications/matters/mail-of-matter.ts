import { sql } from 'kysely';
import { automaticHeaders } from '../../../../platform/mail/outgoing/automatic-headers.ts';
import type { Mail } from '../../../../platform/mail/mail.ts';
import type { UseCase } from '../../../people/index.ts';
import { mailboxOf } from '../mailing-address.ts';
import { newsSentence } from '../notification-words.ts';
import { findMatterNews } from './find-matter-news.ts';

/**
 * The mail of one piece of news of a matter, from what its reader may see at the moment when it leaves. What
 * people wrote about it, and every figure, is read on the page.
 */
export async function mailOfMatter(useCase: UseCase, notificationId: string, { to, baseUrl }: { to: string; baseUrl: string }): Promise<Omit<Mail, 'messageId'> | undefined> {
  const [news] = await findMatterNews(useCase, sql`and n.id = ${notificationId}`);
  if (!news) return undefined;
  return { to, subject: news.summary, text: `${newsSentence(news.kind, news.by)}\n${news.summary}\n\n-- \nOpen the page:\n${baseUrl}${news.path}\n`, headers: automaticHeaders(await mailboxOf(useCase)) };
}
