import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, scrollsSideways } from './browser.ts';
import { sampleVisitors } from './sample-visitors.ts';

const { address, visitAs } = sampleVisitors();
const dialog = (page: Page) => page.getByRole('dialog');
const checks = (page: Page) => page.getByRole('complementary');

/** The next testing window of the sample, whatever the day is. */
async function testingWindow(page: Page): Promise<{ name: string; startsOn: string }> {
  const today = new Date().toISOString().slice(0, 10);
  const to = new Date(Date.now() + 360 * 86_400_000).toISOString().slice(0, 10);
  const calendar = (await (await page.context().request.get(`${address}/api/v1/calendar?from=${today}&to=${to}`)).json()) as { periods: { kind: string; name: string; startsOn: string; endsOn: string }[] };
  return calendar.periods.filter(({ kind, startsOn }) => kind === 'testing_window' && startsOn > today).toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))[0]!;
}

/** Follows the link to the draft's own page once the page that holds it is settled. */
async function edit(head: Page): Promise<void> {
  const address = await head.getByRole('link', { name: 'Edit the draft' }).getAttribute('href');
  await head.goto(address!);
  await head.getByLabel('Due on').waitFor();
}

test('three departments want the same school: one is refused as a duplicate, one moves out of testing week, and the principal does the rest in a tap', async () => {
  const { page: head, complaints } = await visitAs('department_head');
  const window = await testingWindow(head);

  // Transportation drafts what finance, they do not know, has asked of the same schools.
  await head.goto('/demands');
  await head.getByRole('link', { name: 'Ask schools' }).click();
  await head.getByLabel('What do you ask of a school?').fill('Count students who ride the late buses');
  await head.getByLabel('Why, and which decision does it inform?').fill('Decides how many late buses run in spring.');
  await head.getByLabel('Who reads the answers?').fill('Routing office');
  await head.getByLabel('Of which schools?').selectOption('region');
  await head.getByRole('checkbox', { name: /Region 1/ }).check();
  await checks(head).getByText('The same:').first().waitFor();
  expect(await checks(head).getByText(/% alike, \d+ schools shared/).count()).toBeGreaterThan(0);

  // The day they want lies in testing week: the page says so, and which day is free.
  await head.getByLabel('Due on').fill(window.startsOn);
  await checks(head).getByText('Nothing may be due in').waitFor();
  expect(await accessibilityFaults(head)).toEqual([]);
  await head.getByRole('button', { name: 'Keep the draft' }).click();
  await head.getByRole('button', { name: 'Send to the regions' }).click();
  await dialog(head).getByRole('button', { name: 'Send' }).click();
  await dialog(head).getByRole('alert').getByText(/^Nothing is due in/).waitFor();
  await dialog(head).getByRole('button', { name: 'Close' }).click();
  await edit(head);
  await checks(head).getByRole('button', { name: 'Take it' }).click();
  await checks(head).getByText('Nothing may be due in').waitFor({ state: 'detached' });
  const free = await head.getByLabel('Due on').inputValue();
  expect(free > window.startsOn).toBe(true);
  await head.getByRole('button', { name: 'Keep the draft' }).click();

  // Moved months away it is no duplicate any more; in the weeks of the other it is, and is refused until it is said why it differs.
  await edit(head);
  await head.getByLabel('Due on').fill(await nearFreeDay(head));
  await checks(head).getByText('The same:').first().waitFor();
  await head.getByRole('button', { name: 'Keep the draft' }).click();
  await head.getByRole('button', { name: 'Send to the regions' }).click();
  await dialog(head).getByRole('button', { name: 'Send' }).click();
  await dialog(head).getByRole('alert').getByText(/asks the same of \d+ of these schools/).waitFor();
  await dialog(head).getByLabel('It asks what another demand asks: why does yours differ?').fill('By stop, for the spring routes.');
  await dialog(head).getByRole('button', { name: 'Send' }).click();
  await head.getByText('Waits for a region').first().waitFor();
  const demand = new URL(head.url()).pathname;

  // Nobody at a school hears of it; the superintendent reads why it should differ, and refuses.
  const { page: principal, complaints: others } = await visitAs('school_leader', 360);
  await principal.goto(demand);
  await principal.getByText('There is no such demand, or it is not yours to see.').waitFor();
  const { page: superintendent, complaints: more } = await visitAs('regional_superintendent');
  await superintendent.goto('/');
  await superintendent.getByRole('link', { name: /wait(s)? for your decision/ }).click();
  await superintendent.getByRole('link', { name: /Count students who ride the late buses/ }).first().click();
  await superintendent.getByText('By stop, for the spring routes.').first().waitFor();
  expect(await accessibilityFaults(superintendent)).toEqual([]);
  await superintendent.getByRole('button', { name: 'Refuse' }).click();
  expect(await dialog(superintendent).getByRole('button', { name: 'Refuse' }).isDisabled()).toBe(true);
  await dialog(superintendent).getByLabel('Why? The asker reads it').fill('You count them already this fortnight. Use that.');
  await dialog(superintendent).getByRole('button', { name: 'Refuse' }).click();
  await superintendent.getByText('Refused for').waitFor();
  // The asker, whose page stands open, reads it at once.
  await head.getByText('You count them already this fortnight. Use that.').first().waitFor();

  // Another one is let through, but for the schools that are full. The principal, whose list stands open, sees it arrive.
  await principal.goto('/demands');
  await principal.getByText('Walk the building with the snow list').first().waitFor();
  expect(await principal.getByText(/Confirm the evaluations/).count()).toBe(0);
  await superintendent.goto('/demands');
  await superintendent.getByRole('region', { name: 'Waits for your decision' }).getByRole('link', { name: /Confirm the evaluations/ }).click();
  await superintendent.getByRole('button', { name: 'Approve', exact: true }).click();
  await dialog(superintendent).getByLabel(/^A reason/).fill('Families wait for these.');
  await dialog(superintendent).getByRole('button', { name: 'Approve' }).click();
  await superintendent.getByText(/^Approved for \d+ schools/).waitFor();
  await principal.getByText(/Confirm the evaluations/).first().waitFor();

  // 7 am, on a phone: what is it, why, how long, by when. One tap.
  await principal.goto('/');
  await principal.getByRole('heading', { name: /^Asked of us/ }).waitFor();
  await principal.getByRole('link', { name: 'All that is asked of us' }).click();
  await principal.getByText(/asked this week/).waitFor();
  const item = principal.getByRole('listitem').filter({ hasText: 'Walk the building with the snow list' });
  await item.getByRole('button', { name: 'Done' }).click();
  await principal.getByText('Done: Walk the building with the snow list').waitFor();
  await item.waitFor({ state: 'detached' });
  const other = principal.getByRole('listitem').filter({ hasText: 'Name who counts lunches' });
  await other.getByRole('button', { name: 'You already have it' }).click();
  await dialog(principal).getByLabel('Where does the district have it?').fill('She signed the kitchen list in September.');
  await dialog(principal).getByRole('button', { name: 'Say so' }).click();
  await other.waitFor({ state: 'detached' });
  expect(await scrollsSideways(principal)).toBe(false);
  expect(await accessibilityFaults(principal)).toEqual([]);

  // The week in one message, as it was composed; and the minutes behind it.
  await principal.getByRole('link', { name: 'Weekly digests' }).click();
  await principal.getByRole('link', { name: /^Week of/ }).first().click();
  await principal.getByRole('button', { name: 'Print' }).waitFor();
  expect(await accessibilityFaults(principal)).toEqual([]);
  const { page: chief, complaints: last } = await visitAs('district_leader');
  await chief.goto('/demands/meter');
  await chief.getByRole('rowheader', { name: 'Facilities Management' }).waitFor();
  expect(await accessibilityFaults(chief)).toEqual([]);
  expect([...complaints, ...others, ...more, ...last].filter((complaint) => !/status of (404|422)/.test(complaint))).toEqual([]);
});

/** The next day that is free, as the check of the product says, about two weeks from today. */
async function nearFreeDay(page: Page): Promise<string> {
  const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
  const reply = await page.context().request.post(`${address}/api/v1/demand-checks`, { data: { sendOn: soon, dueOn: soon }, headers: { origin: address } });
  const { dueQuiet, dueIsNoSchoolDay } = (await reply.json()) as { dueQuiet: { nextFreeDay: string } | null; dueIsNoSchoolDay: { nextFreeDay: string } | null };
  return dueQuiet?.nextFreeDay ?? dueIsNoSchoolDay?.nextFreeDay ?? soon;
}
