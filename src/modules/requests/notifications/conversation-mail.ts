import type { NotificationKind } from './notification-kinds.ts';
import { newsSentence } from './notification-words.ts';

/**
 * A message of the conversation, as it may be mailed. An internal note is another type, from another table: it has no
 * side and was not sent, so that nothing can hand one to this builder.
 */
export interface ConversationMessage {
  side: 'school' | 'district' | 'guest';
  sentAt: Date;
  body: string;
  fileCount: number;
  writtenAt?: never;
}

export interface MailedNews {
  kind: NotificationKind | 'guest';
  by: string | null;
  lane: string;
  number: number;
  summary: string;
  message: ConversationMessage | undefined;
  link: string;
  mayAnswer: boolean;
}

/** What a mail about a confidential matter says, whatever happened in it: nothing. */
const confidential = { subject: 'There is news for you', text: 'There is news for you in a confidential matter. It can be read after signing in:' };

/** The subject and text of a mail with one piece of news. */
export function conversationMail({ kind, by, lane, number, summary, message, link, mayAnswer }: MailedNews): { subject: string; text: string } {
  if (lane !== 'ordinary') return { subject: confidential.subject, text: `${confidential.text}\n${link}\n` };
  const files = message && message.fileCount > 0 ? `\n\n(${message.fileCount === 1 ? 'One file comes' : `${message.fileCount} files come`} with it; open the page to read ${message.fileCount === 1 ? 'it' : 'them'}.)` : '';
  const said = message ? `\n\n${message.body}${files}` : '';
  const answer = mayAnswer ? 'Answer this mail, or open the page:' : 'Open the page:';
  return { subject: `R-${number} ${oneLine(summary)}`, text: `${newsSentence(kind, by)}${said}\n\n-- \n${answer}\n${link}\n` };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
