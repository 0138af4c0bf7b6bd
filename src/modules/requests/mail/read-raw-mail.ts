import { AppError } from '../../../platform/errors.ts';
import { parseMail } from '../../../platform/mail/incoming/parse-mail.ts';
import type { IncomingMail } from '../../../platform/mail/incoming/incoming-mail.ts';

/** The mail, or the sentence for which it cannot be read. */
export async function readRawMail(raw: Uint8Array): Promise<{ mail: IncomingMail } | { refusal: string }> {
  try {
    return { mail: await parseMail(raw) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error.message };
    throw error;
  }
}
