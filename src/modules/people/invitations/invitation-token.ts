import { createHash } from 'node:crypto';

export const daysOpen = 14;

/** Only this digest of an invitation's token is kept; the token itself travels in the mail alone. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
