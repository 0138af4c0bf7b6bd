import { expect, test } from 'vitest';
import { accessibilityFaults } from './browser.ts';
import { sampleVisitors } from './sample-visitors.ts';

const { address, visitAs } = sampleVisitors();

test('a closure declared this morning moves what is promised, and the principal reads why', async () => {
  const { page: leader, complaints } = await visitAs('school_leader', 360);
  const opened = await leader.context().request.post(`${address}/api/v1/requests`, { data: { summary: 'The heating in room 12 is out.' }, headers: { origin: address } });
  const { id } = (await opened.json()) as { id: string };
  await leader.goto(`/requests/${id}`);
  await leader.getByText('About it').waitFor();
  expect(await leader.getByText('Why dates moved').count()).toBe(0);

  const { page: chief } = await visitAs('district_leader');
  const { days } = (await (await chief.context().request.get(`${address}/api/v1/calendar?from=${day(1)}&to=${day(100)}`)).json()) as { days: { date: string; minutes: number }[] };
  const snowDay = days.find((each) => each.minutes > 400)!.date;
  await chief.goto('/calendar');
  await chief.getByRole('button', { name: 'Declare a closure' }).click();
  await chief.getByLabel('Day', { exact: true }).fill(snowDay);
  await chief.getByLabel(/Reason/).fill('Snow');
  expect(await accessibilityFaults(chief)).toEqual([]);
  await chief.getByRole('button', { name: 'Declare it' }).click();
  await chief.getByText('Closed: Snow').first().waitFor();

  // The moved date comes to the open page by itself.
  await leader.getByText('Why dates moved').waitFor();
  await leader.getByText('Why dates moved').click();
  await leader.getByText(`because the school calendar changed (Snow (${snowDay}))`).first().waitFor();

  await chief.getByRole('button', { name: 'Withdraw Closed: Snow' }).click();
  await chief.getByRole('button', { name: 'Withdraw Closed: Snow' }).waitFor({ state: 'detached' });
  await leader.getByText('withdrawn: Snow').first().waitFor();
  expect(complaints).toEqual([]);
});

test('an empty seat is seen in the grid, and who answers meanwhile can be asked directly', async () => {
  const { page: leads } = await visitAs('regional_superintendent');
  await leads.goto('/coverage');
  await leads.getByText(/holes? in/).or(leads.getByText('holes')).first().waitFor();

  const { page, complaints } = await visitAs('school_leader', 360);
  await page.goto('/supporters');
  await page.getByText('Special education').first().waitFor();
  await page.getByRole('heading', { name: 'Buses and transportation' }).click();
  await page.getByRole('link', { name: /Ask .*Thuy Tranh-Ellery|Ask this person directly/ }).first().click();
  await page.getByRole('heading', { name: 'Ask for help' }).waitFor();
  await page.getByText('because you ask them directly').waitFor();
  await page.getByLabel(/What do you need/).fill('Can you call me before noon?');
  await page.getByRole('button', { name: /^Send to/ }).click();
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
  expect(complaints).toEqual([]);
});

test('a filter is kept as a view, counts what it holds, and goes again', async () => {
  const { page, complaints } = await visitAs('operational_leader');
  await page.goto('/requests');
  await page.getByText('Filter and order').click();
  await page.getByLabel('Whose').selectOption('me');
  await page.waitForURL(/owner=me/);
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await page.getByLabel('Name').fill('My own');
  await page.getByRole('button', { name: 'Keep it' }).click();
  const view = page.getByRole('link', { name: /^My own \d/ });
  await view.waitFor();
  await page.goto('/requests');
  await view.click();
  await page.waitForURL(/owner=me/);
  await page.getByRole('button', { name: 'Arrange views' }).click();
  await page.getByRole('button', { name: 'Remove the view My own' }).click();
  await page.getByRole('button', { name: 'Remove the view My own' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await view.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('search finds by word and by number, and what is found is told with its state', async () => {
  const { page } = await visitAs('operational_leader');
  await page.goto('/requests');
  const written = (await page.locator('.list .item .title').first().textContent()) ?? '';
  const word = written.match(/\p{L}{5,}/gu)!.toSorted((a, b) => b.length - a.length)[0]!;
  await page.getByRole('searchbox').fill(word);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === word);
  const number = /R-(\d+)/.exec((await page.locator('.list .item').first().textContent()) ?? '')![1]!;
  await page.getByRole('searchbox').fill(`R-${number}`);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.list .item').count()).toBe(1);
});

/** A local day from today on, as YYYY-MM-DD. */
function day(after: number): string {
  return new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
}
