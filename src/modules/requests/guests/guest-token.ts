import { createHash, randomBytes } from 'node:crypto';

/** A token of a guest's link; it travels in mails alone. */
export function makeGuestToken(): string {
  return randomBytes(24).toString('base64url');
}

/** All that is kept of it. */
export function digestOfGuestToken(token: string): string {
  return createHash('sha256').update(`guest ${token}`).digest('hex');
}
