import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { takeSmallText } from './take-small-text.ts';

const app = new OpenAPIHono();
app.onError((error, c) => c.text(error instanceof AppError ? error.code : 'unexpected'));
app.use('/library/*', takeSmallText);
app.on(['GET', 'POST'], '/library/echo', async (c) => c.text(`${c.req.raw.headers.get('x-kept')} ${await c.req.raw.text()}`));
const call = async (body?: string) => (await app.request('http://causeway.test/library/echo', { method: body === undefined ? 'GET' : 'POST', headers: { 'x-kept': 'yes' }, ...(body === undefined ? {} : { body }) })).text();

test('a library reads a small body as it was sent, and never a zero byte or more than we take ourselves', async () => {
  expect(await call()).toBe('yes ');
  expect(await call('{"a":"é"}')).toBe('yes {"a":"é"}');
  expect(await call('{"a":"\\u0000"}')).toBe('malformed');
  expect(await call('a\0b')).toBe('malformed');
  expect(await call('x'.repeat(300_000))).toBe('too_large');
});
