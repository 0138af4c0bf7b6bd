import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { verifyWebhook } from './verify-webhook.ts';

// The vector of github.com/standard-webhooks/standard-webhooks (MIT).
const vector = { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', time: '1614265330', body: '{"test": 2432232314}', signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' };
const verify = (change: Partial<typeof vector> = {}, laterSeconds = 0) => {
  const { secret, id, time, body, signature } = { ...vector, ...change };
  const headers = new Headers(Object.entries({ 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature }).filter((entry) => entry[1] !== ''));
  return () => verifyWebhook({ secret, headers, body: new TextEncoder().encode(body), now: Temporal.Instant.fromEpochMilliseconds((1_614_265_330 + laterSeconds) * 1_000) });
};

test.each([
  ['as it is', {}, 0],
  ['the secret without its mark', { secret: vector.secret.slice(6) }, 0],
  ['one right signature of several', { signature: `v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= ${vector.signature}` }, 0],
  ['five minutes late', {}, 300],
  ['five minutes early', {}, -300],
])('taken: %s', (_name, change, seconds) => expect(verify(change, seconds)).not.toThrow());

test.each([
  ['no id', { id: '' }, 0],
  ['no time', { time: '' }, 0],
  ['a time that is none', { time: 'hello' }, 0],
  ['no signature', { signature: '' }, 0],
  ['another signature', { signature: 'v1,dawfeoifkpqwoekfpqoekf' }, 0],
  ['a cut signature', { signature: vector.signature.slice(0, 8) }, 0],
  ['an empty signature', { signature: 'v1,' }, 0],
  ['older than five minutes', {}, 301],
  ['newer than five minutes', {}, -301],
  ['no secret', { secret: '' }, 0],
  ['another body', { body: '{"test": 1}' }, 0],
])('refused: %s', (_name, change, seconds) => expect(verify(change, seconds)).toThrow(/signature/));
