import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, scrollsSideways } from './browser.ts';
import { sampleVisitors } from './sample-visitors.ts';

const { address, visitAs } = sampleVisitors();

async function call<T>(page: Page, method: 'get' | 'post', path: string, data?: object): Promise<T> {
  const reply = await page.context().request[method](`${address}/api/v1${path}`, { ...(data ? { data } : {}), headers: { origin: address } });
  if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

/** A request of the leader's school that the operational leader offers to the team member. */
async function offer(lead: Page, summary: string, reason: string, toPersonId: string): Promise<{ id: string; handoff: string }> {
  const leader = await visitAs('school_leader');
  const { id } = await call<{ id: string }>(leader.page, 'post', '/requests', { summary });
  await leader.page.context().close();
  const { id: handoff } = await call<{ id: string }>(lead, 'post', `/requests/${id}/handoffs`, { toPersonId, reason });
  return { id, handoff };
}

const focusedLine = (page: Page) => page.evaluate(() => document.activeElement?.closest('li')?.textContent ?? '');

async function walkTo(page: Page, words: string): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if ((await focusedLine(page)).includes(words)) return;
    await page.keyboard.press('j');
  }
  throw new Error(`j never came to ${words}`);
}

test('an offer comes into the open inbox, is declined, taken back and accepted by keys alone, and the other sees each at once', async () => {
  const { page: lead } = await visitAs('operational_leader');
  const { page: team, complaints } = await visitAs('team_member');
  const { session } = await call<{ session: { person: { id: string; name: string } } }>(team, 'get', '/session');
  await team.goto('/inbox');
  await team.getByRole('heading', { name: 'Inbox' }).waitFor();

  const { id } = await offer(lead, 'The trip bus stands at the wrong gate', 'You know the driver.', session.person.id);
  const line = team.locator('li[data-request]', { hasText: 'The trip bus stands at the wrong gate' });
  await line.waitFor();
  await lead.goto(`/requests/${id}`);
  await lead.getByText(`offers this to ${session.person.name}`, { exact: false }).waitFor();

  await walkTo(team, 'The trip bus stands at the wrong gate');
  await team.keyboard.press('d');
  await team.getByRole('dialog').waitFor();
  // While one types, keys are letters.
  expect(await team.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await team.keyboard.type('a sad jam?');
  expect(await team.getByLabel(/^Why\?/).inputValue()).toBe('a sad jam?');
  expect(await accessibilityFaults(team)).toEqual([]);
  await team.keyboard.press('Tab');
  await team.keyboard.press('Enter');
  await line.waitFor({ state: 'detached' });
  await lead.getByText('declined the offer: a sad jam?', { exact: false }).waitFor();
  await team.keyboard.press('z');
  await line.waitFor();

  await walkTo(team, 'The trip bus stands at the wrong gate');
  await team.keyboard.press('a');
  await line.and(team.locator('section[aria-label="Offered to you"] li')).waitFor({ state: 'detached' });
  await lead.getByText(`${session.person.name} owns it`).first().waitFor();
  await team.getByText('is yours.', { exact: false }).waitFor();

  // The keys are told, and can be switched off.
  await team.keyboard.press('?');
  await team.getByRole('heading', { name: 'Keys' }).waitFor();
  expect(await accessibilityFaults(team)).toEqual([]);
  await team.getByLabel('Single keys do something on this device').uncheck();
  await team.keyboard.press('Escape');
  await team.keyboard.press('?');
  expect(await team.getByRole('heading', { name: 'Keys' }).count()).toBe(0);
  await team.getByRole('button', { name: 'Keys' }).first().click();
  await team.getByLabel('Single keys do something on this device').check();
  await team.keyboard.press('Escape');

  // Presence: who looks is shown to the other.
  await team.goto(`/requests/${id}`);
  await lead.getByText(`${session.person.name} has this open too.`).waitFor({ timeout: 40_000 });
  expect(complaints).toEqual([]);
});

test('an offer that was taken back meanwhile is not accepted over it: a sentence says so and the line goes', async () => {
  const { page: lead } = await visitAs('operational_leader');
  const { page: team } = await visitAs('team_member');
  const { session } = await call<{ session: { person: { id: string } } }>(team, 'get', '/session');
  const { handoff } = await offer(lead, 'The late bus has no number', 'Yours?', session.person.id);
  await team.goto('/inbox');
  const line = team.locator('li[data-request]', { hasText: 'The late bus has no number' });
  await line.waitFor();
  // Their inbox does not hear of it in time.
  await team.route('**/api/v1/inbox', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  await call(lead, 'post', `/handoffs/${handoff}/answer`, { answer: 'withdrawn' });
  await walkTo(team, 'The late bus has no number');
  await team.keyboard.press('a');
  await team.getByText(/answered already|no such request|not offered to you/).first().waitFor();
  await team.unroute('**/api/v1/inbox');
  await team.reload();
  await team.getByRole('heading', { name: 'Inbox' }).waitFor();
  await line.waitFor({ state: 'detached' });
});

test('on a phone an offer is set aside by touch until next week, stands under Snoozed, and comes back by a touch', async () => {
  const { page: lead } = await visitAs('operational_leader');
  const { page: phone, complaints } = await visitAs('team_member', 360);
  const { session } = await call<{ session: { person: { id: string } } }>(phone, 'get', '/session');
  await offer(lead, 'The ramp of bus 30 is stuck', 'Please.', session.person.id);
  await phone.goto('/inbox');
  const line = phone.locator('li[data-request]', { hasText: 'The ramp of bus 30 is stuck' });
  await line.getByRole('button', { name: /^Set aside/ }).click();
  await phone.getByRole('dialog').waitFor();
  expect(await accessibilityFaults(phone)).toEqual([]);
  await phone.getByRole('button', { name: /^Next week/ }).click();
  await line.waitFor({ state: 'detached' });
  const aside = phone.getByLabel('Snoozed').locator('li', { hasText: 'The ramp of bus 30 is stuck' });
  await aside.getByText(/back .*(Monday|Mon|Tuesday|Tue)/).waitFor();
  expect(await accessibilityFaults(phone)).toEqual([]);
  expect(await scrollsSideways(phone)).toBe(false);
  await aside.getByRole('button', { name: /^Bring it back/ }).click();
  await line.waitFor();
  expect(complaints).toEqual([]);
});

test('a colleague named with @ who does not see the request is asked about, brought in, and finds it under their mentions', async () => {
  const { page: lead, complaints } = await visitAs('operational_leader');
  const { page: head } = await visitAs('department_head');
  const { session } = await call<{ session: { person: { name: string } } }>(head, 'get', '/session');
  const leader = await visitAs('school_leader');
  const catalog = await call<{ items: { id: string; name: string }[] }>(leader.page, 'get', '/catalog-items?q=translation');
  const { id } = await call<{ id: string }>(leader.page, 'post', '/requests', { summary: 'A letter in Somali, please', ...(catalog.items[0] ? { catalogItemId: catalog.items[0].id } : {}) });
  await lead.goto(`/requests/${id}`);
  await lead.getByLabel('Add a note for colleagues').waitFor();
  await lead.keyboard.press('n');
  await lead.keyboard.type(`Please look, @${session.person.name.slice(0, 6)}`);
  await lead.getByRole('option', { name: session.person.name }).waitFor();
  expect(await accessibilityFaults(lead)).toEqual([]);
  await lead.keyboard.press('Enter');
  const bring = lead.getByRole('button', { name: `Bring in ${session.person.name}` });
  const field = lead.getByLabel('Add a note for colleagues');
  await expect.poll(async () => (await bring.count()) > 0 || (await field.inputValue()).includes(`@${session.person.name} `)).toBe(true);
  if ((await bring.count()) > 0) await bring.click();
  await expect.poll(() => field.inputValue()).toBe(`Please look, @${session.person.name} `);
  await lead.getByRole('button', { name: 'Keep the note' }).click();
  await head.goto('/inbox');
  await head.getByLabel('Mentions of me').getByText('Please look').first().waitFor();
  expect(await accessibilityFaults(head)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the palette does what the page offers, and answers a key within 100 ms', async () => {
  const { page, complaints } = await visitAs('operational_leader');
  await page.goto('/requests?state=open');
  await page.locator('.list .item').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText('About it').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.evaluate(() => {
    const times: number[] = ((globalThis as unknown as { times: number[] }).times = []);
    addEventListener('keydown', () => {
      const list = document.querySelector('#palette-results')!;
      const began = performance.now();
      const seen = new MutationObserver(() => {
        times.push(performance.now() - began);
        seen.disconnect();
      });
      seen.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
    }, { capture: true });
  });
  for (const letter of 'hnd') {
    await page.keyboard.press(letter);
    await page.waitForTimeout(120);
  }
  await page.getByRole('option', { name: /Hand over/ }).waitFor();
  const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times.toSorted((a, b) => a - b));
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(100);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /Hand/ }).waitFor();
  expect(complaints).toEqual([]);
});
