import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, scrollsSideways } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { sampleVisitors } from './sample-visitors.ts';

const { address, visitAs } = sampleVisitors();
const headers = { origin: address };

async function post<T = { id: string }>(page: Page, path: string, data: unknown): Promise<T> {
  const reply = await page.context().request.post(`${address}/api/v1${path}`, { data, headers });
  if (!reply.ok()) throw new Error(`${path}: ${reply.status()} ${await reply.text()}`);
  return (await reply.json()) as T;
}

async function ownSchool(page: Page): Promise<string> {
  const { session } = (await (await page.context().request.get(`${address}/api/v1/session`)).json()) as { session: { roles: { schoolId: string | null }[] } };
  return session.roles.find((held) => held.schoolId)!.schoolId!;
}

const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

// That it turns late by itself is shown with a driven clock in `school.db.test.ts`.
test('a promise made in a request comes to the open page of the school by itself, and stays when the request is merged', async () => {
  const { page: leader, complaints } = await visitAs('school_leader', 360);
  const schoolId = await ownSchool(leader);
  const first = await post(leader, '/requests', { summary: 'The heating in room 14 is out.' });
  const second = await post(leader, '/requests', { summary: 'Room 14 is cold again.' });
  await leader.goto(`/schools/${schoolId}`);
  await leader.getByRole('heading', { name: /What the district owes us/ }).waitFor();
  // One screen of a phone says what waits for us; the page is not a roll of paper.
  expect((await leader.getByRole('heading', { name: /Waits for us/ }).boundingBox())!.y).toBeLessThan(600);
  expect(await leader.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4_000);
  expect(await accessibilityFaults(leader)).toEqual([]);
  expect(await scrollsSideways(leader)).toBe(false);

  const { page: lead } = await visitAs('operational_leader');
  await lead.goto(`/requests/${first.id}`);
  await lead.getByRole('button', { name: 'Promise something' }).click();
  await lead.getByRole('dialog').getByLabel('What you will do').fill('Two heaters for room 14');
  await lead.getByRole('dialog').getByLabel('By the end of').fill(today());
  await lead.getByRole('dialog').getByRole('button', { name: 'Promise it' }).click();
  const more = leader.getByRole('button', { name: /more here/ }).last();
  await leader.getByText('Two heaters for room 14').or(more).first().waitFor();
  await expect.poll(async () => {
    if (await more.isVisible()) await more.click();
    return leader.getByText('Two heaters for room 14').count();
  }).toBe(1);

  await post(lead, `/requests/${first.id}/merge`, { intoId: second.id });
  await lead.goto(`/requests/${second.id}`);
  await lead.getByText('Promised here').waitFor();
  await lead.getByRole('link', { name: /Two heaters for room 14/ }).waitFor();
  expect(complaints).toEqual([]);
});

test('by keys alone from the first page to the board, to a school, to its brief', async () => {
  const { page, complaints } = await visitAs('regional_superintendent');
  await page.goto('/');
  await page.getByRole('link', { name: /^Board of/ }).waitFor();
  await tabTo(page, /^Board of/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What needs deciding' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.locator('table.board tbody th a').first().waitFor();
  const school = (await page.locator('table.board tbody th a').first().innerText()).trim();
  await tabTo(page, school);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Who supports this school' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await tabTo(page, 'One-page brief');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Key measures' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('each figure of the board leads to a list of as many lines; on a phone rows unfold', async () => {
  const { page, complaints } = await visitAs('regional_superintendent');
  await page.goto('/');
  await page.getByRole('link', { name: /^Board of/ }).click();
  await page.locator('table.board').waitFor();
  const board = page.url();
  const links = await page.locator('table.board td.n a').evaluateAll((all) => all.map((link) => ({ href: link.getAttribute('href')!, label: link.getAttribute('aria-label')!, column: link.closest('td')!.dataset.label! })));
  const oneOfEach = [...Map.groupBy(links.filter(({ column }) => !column.startsWith('Oldest')), ({ column }) => column).values()].map(([link]) => link!);
  expect(oneOfEach.length).toBeGreaterThan(3);
  for (const { href, label } of oneOfEach) {
    await page.goto(href);
    await page.locator('.list .item').first().waitFor();
    expect(await page.locator('.list .item').count(), `${label} at ${href}`).toBe(Number.parseInt(label, 10));
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(board);
  await page.getByRole('button', { name: /^All figures/ }).first().click();
  await page.getByRole('button', { name: /^Less/ }).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByLabel('Only what asks for somebody').check();
  await page.waitForURL(/only=asking/);
  expect(complaints).toEqual([]);
});

test('the brief of the fullest school is one sheet of A4 and of Letter, and says what it left off', async () => {
  const { page: leader } = await visitAs('school_leader');
  const schoolId = await ownSchool(leader);
  const long = 'The bus of the second route comes twenty-five minutes late again, the first period is half empty, and families ask the office every morning since the week before the holidays';
  const { page: lead, complaints } = await visitAs('operational_leader');
  for (let n = 0; n < 12; n += 1) {
    const { id } = await post(leader, '/requests', { summary: `${n} ${long}` });
    if (n < 6) await post(lead, `/requests/${id}/status`, { status: 'waiting_on_school', reason: 'Which stop?' });
    await post(lead, '/commitments', { schoolId, what: `${n} ${long}`, dueOn: inDays(n), sourceKind: 'meeting' });
    await post(leader, '/commitments', { schoolId, what: `${n} ${long}`, dueOn: inDays(n), sourceKind: 'meeting', direction: 'by_school' });
  }
  await lead.goto(`/schools/${schoolId}/brief`);
  await lead.getByRole('heading', { name: 'Promised by the school' }).waitFor();
  expect(await lead.getByText(/^and \d+ more$/).count()).toBeGreaterThanOrEqual(4);
  for (const format of ['A4', 'Letter']) {
    const paper = await lead.pdf({ format, ...(process.env.CAUSEWAY_PAPER ? { path: `${process.env.CAUSEWAY_PAPER}-${format}.pdf` } : {}) });
    expect([...paper.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)], format).toHaveLength(1);
  }
  await lead.setViewportSize({ width: 360, height: 740 });
  expect(await scrollsSideways(lead)).toBe(false);
  expect(complaints).toEqual([]);
});

test('a new leader’s brief is offered to the superintendent, who reads and prints it', async () => {
  const { page, complaints } = await visitAs('regional_superintendent');
  await page.goto('/');
  await page.getByRole('link', { name: 'The hand-over brief' }).first().click();
  await page.getByRole('heading', { name: /^Hand-over/ }).waitFor();
  await page.getByRole('heading', { name: 'Decided lately' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const sheets = [...(await page.pdf({ format: 'A4' })).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThan(8);
  // Who has no part in it is told so, and learns nothing.
  const { page: elsewhere } = await visitAs('department_head');
  await elsewhere.goto(page.url());
  await elsewhere.getByText('read the hand-over brief').waitFor();
  expect(complaints).toEqual([]);
});
