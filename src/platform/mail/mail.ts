export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  html?: string | undefined;
  replyTo?: string | undefined;
  messageId?: string | undefined;
  inReplyTo?: string | undefined;
  references?: string[] | undefined;
  headers?: Record<string, string> | undefined;
}

/** Hands a mail to the outgoing road. Resolves when it was taken over, not when it was read. */
export type SendMail = (mail: Mail) => Promise<void>;
