import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, scrollsSideways, signIn, visit } from './browser.ts';
import { tabTo } from './keyboard.ts';

let browser: Browser;
const address = inject('sampleAddress');
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const sentence = 'Two buses again 25 minutes late, first period is half empty.';

async function fine(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

test('a principal on a phone asks in one sentence, a department does its piece, and she says it is solved: by keyboard alone', async () => {
  const principal = await visit({ browser, address, width: 360 });
  const { page } = principal;
  await page.goto('/');
  await page.getByRole('heading', { name: 'Sign in to Causeway' }).waitFor();
  await fine(page);
  await tabTo(page, /as School leader/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Good/ }).waitFor();
  await fine(page);

  await tabTo(page, 'Ask for help');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ask for help' }).waitFor();
  await tabTo(page, /What do you need/);
  await page.keyboard.type(sentence);
  await page.getByText('A bus is late or did not come').waitFor();
  await tabTo(page, /Something else|A bus is late/);
  await page.keyboard.press('ArrowUp');
  for (let step = 0; step < 4 && !(await page.getByRole('radio', { name: /A bus is late/ }).isChecked()); step += 1) await page.keyboard.press('ArrowUp');
  await page.getByText(/Thuy Tranh-Ellery.*will own this/).waitFor();
  await fine(page);
  await tabTo(page, 'Send to Thuy Tranh-Ellery');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { name: sentence }).waitFor();
  await fine(page);

  const specialist = await visit({ browser, address, width: 1440 });
  await signIn(specialist.page, address, 'team_member');
  await specialist.page.goto(page.url());
  await specialist.page.getByRole('heading', { name: sentence }).waitFor();
  await fine(specialist.page);
  await tabTo(specialist.page, /^Write to/);
  await specialist.page.keyboard.type('I have called the yard; bus B217 gets a second driver.');
  await tabTo(specialist.page, 'Send');
  await specialist.page.keyboard.press('Enter');

  // The answer comes to the open page of the principal by itself.
  await page.getByText('I have called the yard').waitFor();

  await tabTo(specialist.page, 'Ask a department');
  await specialist.page.keyboard.press('Enter');
  const dialog = specialist.page.getByRole('dialog');
  await dialog.getByRole('option', { name: 'Transportation' }).waitFor({ state: 'attached' });
  await fine(specialist.page);
  await tabTo(specialist.page, 'Department');
  await specialist.page.keyboard.type('Transp');
  await tabTo(specialist.page, 'What do you need from them?');
  await specialist.page.keyboard.type('Confirm the second driver for B217 until Friday.');
  await tabTo(specialist.page, 'Ask Transportation');
  await specialist.page.keyboard.press('Enter');
  await specialist.page.getByText('Transportation is asked for its piece').waitFor();
  await specialist.page.getByText('A department still works on its piece').waitFor();

  const piece = specialist.page.getByText('Pieces of departments');
  await piece.waitFor();
  const owner = (await specialist.page.getByRole('button', { name: 'Piece is done' }).count()) > 0 ? specialist : await visit({ browser, address, width: 1440 });
  if (owner !== specialist) {
    await signIn(owner.page, address, 'department_head');
    await owner.page.goto(page.url());
  }
  await owner.page.getByRole('button', { name: 'Piece is done' }).waitFor();
  await tabTo(owner.page, 'Piece is done');
  await owner.page.keyboard.press('Enter');
  await tabTo(owner.page, 'What was done?');
  await owner.page.keyboard.type('Second driver confirmed.');
  await tabTo(owner.page, 'It is done');
  await owner.page.keyboard.press('Enter');

  await specialist.page.getByRole('button', { name: 'Say it is solved' }).waitFor();
  await tabTo(specialist.page, 'Say it is solved');
  await specialist.page.keyboard.press('Enter');
  await tabTo(specialist.page, /What was done/);
  await specialist.page.keyboard.type('A second driver runs B217 from tomorrow.');
  await tabTo(specialist.page, 'It is solved');
  await specialist.page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Is it solved?' }).waitFor();
  await fine(page);
  await tabTo(page, '6');
  await page.keyboard.press('Space');
  await tabTo(page, 'Yes, solved');
  await page.keyboard.press('Enter');
  await page.getByText('confirms: solved').waitFor();
  await specialist.page.getByText('confirms: solved').waitFor();
  await fine(page);

  expect(principal.complaints).toEqual([]);
  expect(specialist.complaints).toEqual([]);
});

test('an offer is declined with a reason, made again and accepted; the request never leaves anybody’s hands', async () => {
  const leader = await visit({ browser, address, width: 1440 });
  await signIn(leader.page, address, 'school_leader');
  const opened = await leader.page.context().request.post(`${address}/api/v1/requests`, { data: { summary: 'The lift stands still since Monday.' }, headers: { origin: address } });
  const { id } = (await opened.json()) as { id: string };

  const operations = await visit({ browser, address, width: 1440 });
  await signIn(operations.page, address, 'operational_leader');
  const specialist = await visit({ browser, address, width: 360 });
  await signIn(specialist.page, address, 'team_member');
  for (const answer of ['decline', 'accept']) {
    await operations.page.goto(`/requests/${id}`);
    await operations.page.getByRole('button', { name: 'Hand over' }).click();
    await operations.page.getByRole('combobox', { name: 'To whom?' }).fill('Thuy');
    await operations.page.getByRole('option', { name: /Thuy/ }).waitFor();
    await operations.page.keyboard.press('Enter');
    await operations.page.getByLabel(/Why\?/).fill('You know the contractor.');
    await operations.page.getByRole('button', { name: /Offer it to Thuy/ }).click();
    await operations.page.getByRole('button', { name: 'Take the offer back' }).waitFor();

    await specialist.page.goto('/');
    await specialist.page.getByText('Offered to you').first().waitFor();
    await specialist.page.goto(`/requests/${id}`);
    await fine(specialist.page);
    if (answer === 'decline') {
      await specialist.page.getByRole('button', { name: 'Decline' }).click();
      await specialist.page.getByLabel(/Why\?/).fill('Lifts are the facilities team’s.');
      await specialist.page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
      await operations.page.getByText('declined the offer').waitFor();
      await operations.page.getByText('Desmond Harrowgate owns it').waitFor();
    } else {
      await specialist.page.getByRole('button', { name: 'Accept it' }).click();
      await operations.page.getByText('Thuy Tranh-Ellery owns it', { exact: false }).first().waitFor();
    }
  }
  await leader.page.goto(`/requests/${id}`);
  await leader.page.getByText('Thuy Tranh-Ellery owns it', { exact: false }).first().waitFor();
  expect(await leader.page.getByText('Lifts are the facilities').count()).toBe(0);
  expect([...leader.complaints, ...operations.complaints, ...specialist.complaints]).toEqual([]);
});

test('what was typed survives a reload', async () => {
  const { page, complaints } = await visit({ browser, address, width: 360 });
  await signIn(page, address, 'school_leader');
  await page.goto('/ask');
  await page.getByLabel(/What do you need/).fill('A text that must not be lost');
  await page.reload();
  await expect.poll(() => page.getByLabel(/What do you need/).inputValue()).toBe('A text that must not be lost');
  expect(complaints).toEqual([]);
});
