import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, scrollsSideways } from './browser.ts';
import { sampleVisitors } from './sample-visitors.ts';

const { visitAs } = sampleVisitors();
const dialog = (page: Page) => page.getByRole('dialog');
const fine = async (page: Page) => {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
};

test('a leader opens an amendment on a phone, puts an earlier state back with its target, and discards it all: the approved plan stands, what was typed is a version', async () => {
  const { page, complaints } = await visitAs('school_leader', 360);
  await page.goto('/plans');
  await page.locator('main .list a.item').first().click();
  await page.getByRole('link', { name: 'Review and comments' }).first().click();
  await page.getByRole('button', { name: 'Open an amendment' }).click();
  await dialog(page).getByRole('button', { name: 'Open an amendment' }).click();
  await dialog(page).waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Write', exact: true }).first().click();
  const goal = page.getByRole('group', { name: 'Goal 1', exact: true });
  const target = goal.getByLabel('To', { exact: true }).first();
  const before = await target.inputValue();
  await target.fill('99');
  await goal.getByText('Kept.').first().waitFor();
  await page.getByRole('link', { name: 'Every text' }).click();
  await page.getByRole('button', { name: /^Every text it had/ }).first().click();
  await page.getByRole('button', { name: /^Put it back ?as it was/ }).first().click();
  await dialog(page).getByText('Target').waitFor();
  await dialog(page).getByText('99', { exact: true }).waitFor();
  await fine(page);
  await dialog(page).getByRole('button', { name: 'Put it back' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Write', exact: true }).first().click();
  await expect.poll(() => target.inputValue()).toBe(before);
  await target.fill('98');
  await goal.getByText('Kept.').first().waitFor();

  // Another page of the same plan stands open where somebody writes: it says what happened, and takes nothing.
  const { page: other, complaints: more } = await visitAs('school_leader');
  await other.goto(new URL(page.url()).pathname);
  await other.getByText('Goal 1', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: 'Review and comments' }).first().click();
  await page.getByRole('button', { name: 'Discard the amendment' }).click();
  await dialog(page).getByLabel('Why').fill('The council keeps its goals.');
  await fine(page);
  await dialog(page).getByRole('button', { name: 'Discard the amendment' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await other.getByRole('group', { name: 'Goal 1', exact: true }).getByLabel('To', { exact: true }).first().fill('97');
  await other.getByText(/discarded the amendment: The council keeps its goals\./).first().waitFor();
  await other.getByText('What you wrote stays on this device.').first().waitFor();

  await page.getByText('Everything that was done with it').click();
  await page.getByText('discarded the amendment').waitFor();
  await page.getByRole('link', { name: 'What changed' }).click();
  await page.getByRole('status').getByText(/changed|Nothing/).waitFor();
  expect(await page.getByText('98', { exact: true }).count()).toBe(0);
  await page.getByRole('link', { name: 'Review and comments' }).first().click();
  await page.getByRole('link', { name: /^Version \d+$/ }).last().click();
  await page.getByText(/^Discarded/).waitFor();
  await page.getByText(/98/).first().waitFor();
  await fine(page);
  expect([...complaints, ...more].filter((complaint) => !/status of (403|409|422)/.test(complaint))).toEqual([]);
});
