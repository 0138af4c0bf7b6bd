import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, scrollsSideways, signIn, visit } from './browser.ts';

const schools = JSON.parse(readFileSync(join(import.meta.dirname, '../../database/sample/schools.generated.json'), 'utf8')) as { shortName: string; stateCode: string }[];

let browser: Browser;
const address = inject('sampleAddress');
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visitAs(role: string, width = 1440) {
  const visitor = await visit({ browser, address, width });
  await signIn(visitor.page, address, role);
  return visitor;
}

const dialog = (page: Page) => page.getByRole('dialog');
const figures = async (page: Page, column: number) => (await page.locator('table.working').first().locator(`tbody tr td:nth-child(${column})`).allInnerTexts()).map((text) => Number(text.split('\n')[0]!.replaceAll(/[^\d.−-]/g, '')));

/** Made: of 200 students of each school, how many were chronically absent. */
const absence = (place: number) => 10 + ((place * 7) % 40);

test('the data office tells once what the columns of an unknown file are; it is looked at, and then taken', async () => {
  const { page: office, complaints } = await visitAs('data_office');
  const rows = schools.map(({ stateCode }, place) => `${Number(stateCode)},2025-26,${absence(place) * 2},200`);
  await office.goto('/evidence/imports');
  await office.getByLabel('File of measures').setInputFiles({ name: 'absence.csv', mimeType: 'text/csv', buffer: Buffer.from(`School,Year,Absent a tenth,Students\n${rows.join('\n')}\n`) });
  await office.getByRole('heading', { name: 'What the columns of absence.csv are' }).waitFor();
  await office.waitForLoadState('networkidle');
  await office.getByLabel('Name of this kind of file').fill('Absence by school');
  await office.getByLabel('Who publishes it').fill('The district’s attendance office');
  await office.getByLabel('Code of the school').selectOption('School');
  await office.getByLabel('Digits of the code, if zeros were lost').fill('8');
  await office.getByLabel('Time', { exact: true }).selectOption('Year');
  await office.getByLabel('Measure', { exact: true }).selectOption({ label: 'Chronically absent' });
  await office.getByLabel('Students who do (the part)').selectOption('Absent a tenth');
  await office.getByLabel('Of how many students (n)').selectOption('Students');
  await office.getByRole('button', { name: 'Keep and read the file' }).click();
  await office.getByRole('button', { name: 'Import', exact: true }).click();
  await office.getByRole('heading', { name: 'Past imports' }).waitFor();
  await office.locator('.imports li', { hasText: 'absence.csv' }).getByText('Taken', { exact: true }).waitFor();
  expect(await accessibilityFaults(office)).toEqual([]);
  // A file that is not known yet is answered with 422, which the browser notes.
  expect(complaints.filter((said) => !said.includes('422'))).toEqual([]);
});

test('from these figures to a tier: the office drafts, a leader publishes, the office computes and proposes, a leader approves, a principal asks why and is answered', async () => {
  const { page: office, complaints } = await visitAs('data_office');
  const { page: chief } = await visitAs('district_leader');
  await office.goto('/tiers');
  await office.getByRole('link', { name: 'Need index', exact: true }).click();
  await office.getByRole('link', { name: 'Formula' }).click();
  await office.getByRole('button', { name: 'Begin the next version' }).click();
  const weight = (name: string) => office.getByRole('group', { name }).getByLabel('Weight');
  await weight('Students from low-income families').fill('30');
  await office.getByText('The weights are 80 of 100 parts.').waitFor();
  await weight('English learners').fill('35');
  await office.getByRole('combobox', { name: 'Add a component' }).fill('chronically');
  await office.getByRole('option', { name: /Chronically absent/ }).first().click();
  await weight('Chronically absent').fill('10');
  await office.getByLabel('What changed, and why').fill('Schools asked that language counts for more.');
  await office.getByRole('button', { name: 'Keep the draft' }).click();
  await office.getByText('Kept. It can be published.').waitFor();

  await chief.goto(office.url());
  await chief.getByRole('button', { name: 'Publish version 2' }).click();
  await dialog(chief).getByRole('button', { name: 'Publish' }).click();
  await chief.getByRole('heading', { name: 'Version 2, in force' }).waitFor();

  await office.goto('/tiers');
  const computed = office.getByText(/^Computed for \d+ schools/);
  // What was just imported is checked for small groups first, and until then it is said so.
  await expect.poll(async () => {
    await office.getByRole('button', { name: 'Compute the index' }).click();
    await computed.or(office.getByText(/still being checked for small groups/)).first().waitFor();
    return computed.count();
  }, { interval: 2_000, timeout: 60_000 }).toBe(1);
  await office.getByRole('button', { name: 'Propose tiers from it' }).click();
  await dialog(office).getByText(/\d+ schools would change/).waitFor();
  // Nothing is proposed without its reason.
  expect(await dialog(office).getByRole('button', { name: /^Propose for/ }).isDisabled()).toBe(true);
  await dialog(office).getByLabel('The reason, where the index is followed').fill('As version 2 of the index says.');
  await dialog(office).getByRole('button', { name: /^Propose for/ }).click();
  await office.getByRole('heading', { name: 'Proposed, not yet in effect' }).waitFor();
  const moved = office.getByRole('link').filter({ has: office.locator('strong') }).first();
  const [movedSchool, movedPage] = [await moved.innerText(), await moved.getAttribute('href')];
  // Who proposed it approves nothing.
  expect(await office.getByRole('button', { name: /approve/i }).count()).toBe(0);
  expect(await accessibilityFaults(office)).toEqual([]);

  await chief.goto('/tiers');
  await chief.getByRole('button', { name: /^Review and approve/ }).click();
  await dialog(chief).getByLabel('What you looked at').fill('Each of them, with the superintendents.');
  await dialog(chief).getByRole('button', { name: /^Approve/ }).click();
  await chief.getByRole('heading', { name: 'Proposed, not yet in effect' }).waitFor({ state: 'detached' });
  // What the office imported stands in the working of a tier that it moved, as it stood in the file.
  await chief.goto(movedPage!);
  const line = chief.locator('table.working').first().locator('tbody tr', { hasText: 'Chronically absent' });
  expect(await line.locator('td').first().innerText()).toBe(`${absence(schools.findIndex((each) => each.shortName === movedSchool))} %`);

  const { page: principal, complaints: others } = await visitAs('school_leader', 360);
  await principal.goto('/supporters');
  await principal.locator('main a[href^="/schools/"]').first().click();
  await principal.getByRole('link', { name: 'Why this tier?' }).click();
  await principal.getByRole('heading', { name: /^Why this tier/ }).waitFor();
  // The working adds up as it is shown: comparable × weight ÷ 100, and their sum.
  const [comparable, weights, adds] = [await figures(principal, 3), await figures(principal, 4), await figures(principal, 5)];
  for (const [index, each] of adds.entries()) expect(each).toBeCloseTo(Math.round(comparable[index]! * weights[index]!) / 100, 2);
  const sum = Number(await principal.locator('table.working tfoot td').last().innerText());
  expect(adds.reduce((all, each) => all + each, 0)).toBeCloseTo(sum, 6);
  expect(await scrollsSideways(principal)).toBe(false);
  await principal.getByRole('button', { name: 'Ask for a review' }).click();
  await dialog(principal).getByLabel('What should be looked at again, and why').fill('Our share of English learners has doubled since.');
  await dialog(principal).getByRole('button', { name: 'Ask for the review' }).click();
  await principal.getByText('An answer is promised by').waitFor();
  expect(await accessibilityFaults(principal)).toEqual([]);

  await chief.goto(principal.url());
  await chief.getByRole('button', { name: 'Answer' }).click();
  await dialog(chief).getByLabel('The reason').fill('We count again in January with this year’s shares.');
  await dialog(chief).getByRole('button', { name: 'Send the answer' }).click();
  await principal.reload();
  await principal.getByText('We count again in January with this year’s shares.').waitFor();
  // So is an index that waits for figures being checked.
  expect([...complaints, ...others].filter((said) => !said.includes('422'))).toEqual([]);
});

test('weights are tried by keys alone, and it is said who would move', async () => {
  const { page } = await visitAs('school_leader');
  await page.goto('/tiers');
  await page.getByRole('link', { name: 'Need index', exact: true }).click();
  await page.getByRole('link', { name: 'What if' }).click();
  const slider = page.getByRole('slider', { name: 'Students with disabilities' });
  await slider.focus();
  await page.keyboard.press('End');
  await page.getByText(/^\d+ schools would move/).waitFor();
  expect(await page.locator('table tbody tr').count()).toBeGreaterThan(3);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to the formula’s weights' }).press('Enter');
  await page.getByText('Nobody would move.').waitFor();
});
