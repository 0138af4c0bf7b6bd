import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** 130 random bits in letters that survive any mail system, also one that changes case. */
export function makeMailToken(): string {
  return [...randomBytes(26)].map((byte) => letters[byte & 31]).join('');
}
