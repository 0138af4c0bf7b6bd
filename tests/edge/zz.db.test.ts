import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { signedInApp } from './signed-in-app.ts';
test('x', async () => {
  const { app, cookies } = await signedInApp();
  const doc = await (await app.call('GET', '/api/v1/openapi.json')).json();
  writeFileSync('/tmp/causeway/openapi.json', JSON.stringify(doc, null, 1));
  console.log(cookies, (await app.call('GET', '/api/v1/schools', { cookie: cookies.administrator })).status);
});
