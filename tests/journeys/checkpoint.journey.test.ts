import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, scrollsSideways, signIn, visit } from './browser.ts';

let browser: Browser;
const address = inject('sampleAddress');
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** As a principal sits with it at a desk or stands with a phone: what one presses and types is counted. */
const goalInTenMinutes = 25;

test('at day 60 nothing moved: the leader brings the evidence, asks for support, and the request stands under the goal', async () => {
  const { page, complaints } = await visit({ browser, address, width: 360 });
  await signIn(page, address, 'school_leader');
  let acts = 0;
  const press = async (name: string | RegExp, within = page.getByRole('main')) => {
    acts += 1;
    await within.getByRole('button', { name }).click();
  };
  const inDialog = page.getByRole('dialog');
  const step = async (name: string) => {
    await press(name);
    await press(name, inDialog);
    await inDialog.waitFor({ state: 'detached' });
  };
  await page.goto('/plans');
  await page.locator('main .list a.item').first().click();
  // What was decided at day 30 is still open to change; none is skipped.
  await page.getByRole('link', { name: /^Day 30/ }).click();
  await page.getByText('Now: continue').waitFor();
  await step('Lock it');
  await page.getByText('· locked').waitFor();
  await page.getByRole('link', { name: 'The plan, and what was promised in it' }).click();
  acts = 0;
  await page.getByRole('link', { name: /^Day 60/ }).click();
  await page.getByText('Goal 1 of 2').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'The step-back pack' }).click();
  await page.getByRole('heading', { name: 'Help since then' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole('link', { name: 'The checkpoint', exact: true }).click();
  await step('The evidence is in');
  await page.getByText('the evidence is in').first().waitFor();
  await step('It was discussed');

  await press('Decide');
  await inDialog.getByLabel('Decision').selectOption('ask_for_support');
  await inDialog.getByLabel('Why').fill('The share stands where it stood in September; what we do alone does not move it.');
  await inDialog.getByLabel(/What support is needed/).fill('A mathematics coach for grade 5, two days a week until spring');
  acts += 3;
  await press('Decide', inDialog);
  await page.getByText('Now: ask for support').waitFor();
  await page.getByRole('link', { name: 'A mathematics coach for grade 5, two days a week until spring' }).waitFor();
  expect(acts).toBeLessThanOrEqual(goalInTenMinutes);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await accessibilityFaults(page)).toEqual([]);

  await press('Next goal');
  await press('Decide');
  await inDialog.getByLabel('Why').fill('It moves as we hoped.');
  await press('Decide', inDialog);
  await page.getByText('Now: continue').waitFor();
  await step('Lock it');
  await page.getByText('· locked').waitFor();
  await page.getByRole('link', { name: 'The step-back pack' }).click();
  await page.getByText(/as it stood on .*, when the checkpoint was locked/).waitFor();
  await page.getByRole('link', { name: 'The live figures' }).click();
  await page.getByText(/^From live records/).waitFor();
  await page.getByRole('link', { name: 'As it stood when it was locked' }).click();
  await page.getByText(/as it stood on/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'The checkpoint', exact: true }).click();
  // What is locked takes nothing more.
  expect(await page.getByRole('main').getByRole('button', { name: /^Decide/ }).count()).toBe(0);

  await page.getByRole('link', { name: 'A mathematics coach for grade 5, two days a week until spring' }).click();
  await page.getByText('will own').or(page.getByText('About it')).first().waitFor();
  expect(complaints).toEqual([]);
});
