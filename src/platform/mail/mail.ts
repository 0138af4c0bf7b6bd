export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

/** Hands a mail to the outgoing road. Resolves when it was taken over, not when it was read. */
export type SendMail = (mail: Mail) => Promise<void>;
