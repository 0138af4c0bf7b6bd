import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { AppError } from '../errors.ts';

const toleranceSeconds = 5 * 60;

interface Signed {
  /** With or without `whsec_`. */
  secret: string;
  headers: Headers;
  body: Uint8Array;
  now: Temporal.Instant;
}

/**
 * Holds a call against its signature by the rules of standardwebhooks.com: HMAC-SHA256 over id, time and body, a time
 * within five minutes of ours, one right signature of several. Throws AppError `signature`.
 */
export function verifyWebhook({ secret, headers, body, now }: Signed): void {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const [id, time, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers.get(name) ?? '');
  const seconds = /^\d{1,12}$/.test(time!) ? Number(time) : Number.NaN;
  const recent = Math.abs(now.epochMilliseconds / 1_000 - seconds) <= toleranceSeconds;
  const right = createHmac('sha256', key).update(`${id}.${time}.`).update(body).digest();
  const signed = signatures!.slice(0, 4_000).split(' ').some((each) => {
    const [version, value] = each.split(',', 2);
    const given = Buffer.from(value ?? '', 'base64');
    return version === 'v1' && given.byteLength === right.byteLength && timingSafeEqual(given, right);
  });
  if (key.byteLength === 0 || id === '' || !recent || !signed) throw new AppError('signature', 'The signature of this call is missing, wrong or too old.');
}
