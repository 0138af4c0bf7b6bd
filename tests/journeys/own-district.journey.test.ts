import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, openBrowser, scrollsSideways, visit } from './browser.ts';
import { startServer, type StartedServer } from './start-server.ts';

let server: StartedServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  server = await startServer({ flags: ['--no-sample'] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('an administrator makes a district of their own, leaves in the middle, and goes on where it stood', async () => {
  const { page, complaints } = await visit({ browser, address: server.address, width: 1440 });
  const fine = async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };
  const step = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

  await page.goto(/http\S+\/setup\?token=\S+/.exec(server.said())![0]);
  await fine();
  await page.getByLabel('Its full name').fill('Harbor Public Schools');
  await page.getByLabel('Short name, as people say it').fill('Harbor');
  await page.getByLabel('Your name').fill('Ada Harbor');
  await page.getByLabel('Mail address, to sign in with').fill('ada@harbor.example.org');
  await page.getByLabel('Password, at least 12 characters').fill('a long sentence of words');
  await page.getByRole('button', { name: 'Make the district' }).click();

  await page.getByText('0 of 7 steps are done.').waitFor();
  await fine();
  await page.getByRole('button', { name: 'Set the school year' }).click();
  await step('School year').getByText('Done').waitFor();
  await page.getByRole('button', { name: 'Load the usual departments and functions' }).click();
  await step('Departments and functions').getByText('16 functions').waitFor();

  await step('Schools').getByRole('link', { name: 'Import a file of schools' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('input[type=file]').setInputFiles(join(import.meta.dirname, '../../src/modules/schools/import/fixtures/repaired.csv'));
  await page.getByRole('button', { name: /Check|Look|Import/ }).first().click();
  await page.getByText(/\d+ schools?/).first().waitFor();
  await fine();

  // Leaves in the middle and comes back another day, by the password, on a phone.
  const phone = await visit({ browser, address: server.address, width: 360 });
  await phone.page.goto('/');
  await phone.page.getByRole('textbox', { name: 'Mail address', exact: true }).fill('ada@harbor.example.org');
  await phone.page.getByLabel(/Password/).fill('a long sentence of words');
  await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await phone.page.getByRole('heading', { name: /Ada/ }).waitFor();
  await phone.page.goto('/setup');
  await phone.page.getByText(/of 7 steps are done/).waitFor();
  expect(await accessibilityFaults(phone.page)).toEqual([]);
  expect(await scrollsSideways(phone.page)).toBe(false);
  expect([...complaints, ...phone.complaints]).toEqual([]);
});
