import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, openBrowser, scrollsSideways, visit } from './browser.ts';
import { startServer, type StartedServer } from './start-server.ts';

let server: StartedServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ flags: ['--no-sample'] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const password = 'a long sentence of words';
const origin = () => ({ origin: server.address });

/** Harbor, a district of one school and one region, with the people of this story, each by a real invitation. */
async function harbor(): Promise<(who: 'leader' | 'staff' | 'superintendent', width?: number) => Promise<{ page: Page; complaints: string[] }>> {
  const { page } = await visit({ browser, address: server.address, width: 1440 });
  const { request } = page.context();
  const post = async (path: string, data: unknown) => {
    const reply = await request.post(`${server.address}/api/v1${path}`, { data, headers: origin() });
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
    return (await reply.json()) as { id: string };
  };
  const token = /\/setup\?token=(\S+)/.exec(server.said())![1]!;
  await post('/setup/district', { token, name: 'Harbor Public Schools', shortName: 'Harbor', timeZone: 'America/New_York', administrator: { name: 'Ada Harbor', email: 'ada@harbor.example.org', password } });
  await post('/auth/sign-in/email', { email: 'ada@harbor.example.org', password });
  const now = new Date();
  const autumn = now.getUTCFullYear() - (now.getUTCMonth() < 6 ? 1 : 0);
  await post('/school-years', { name: `${autumn}-${(autumn + 1) % 100}`, startsOn: `${autumn}-07-01`, endsOn: `${autumn + 1}-06-30`, hours: { opens: '08:00', closes: '16:00', weekdays: [1, 2, 3, 4, 5] } });
  await post('/setup/departments-template', {});
  const schools = await request.post(`${server.address}/api/v1/schools/imports?name=schools.csv`, { data: Buffer.from('state_code,name,level\n00350001,Elm School,k8\n'), headers: { ...origin(), 'Content-Type': 'application/octet-stream' } });
  if (!schools.ok()) throw new Error(await schools.text());
  const { items } = (await (await request.get(`${server.address}/api/v1/schools`)).json()) as { items: { id: string }[] };
  const schoolId = items[0]!.id;
  const { id: regionId } = await post('/regions', { number: 1, name: 'Harbor side' });
  await post('/region-memberships', { regionId, schoolIds: [schoolId] });
  await post('/people', { name: 'Lena Leader', email: 'leader@harbor.example.org', role: 'school_leader', schoolId, invite: true });
  await post('/people', { name: 'Stan Staff', email: 'staff@harbor.example.org', role: 'school_staff', schoolId, invite: true });
  await post('/people', { name: 'Rita Region', email: 'superintendent@harbor.example.org', role: 'regional_superintendent', regionId, invite: true });
  return async (who, width = 1440) => {
    const mail = new RegExp(`Mail to ${who}@harbor\\.example\\.org[\\s\\S]*?/invitation\\?token=([A-Za-z0-9_-]+)`);
    await expect.poll(() => mail.test(server.said()), { timeout: 90_000 }).toBe(true);
    const visitor = await visit({ browser, address: server.address, width });
    const send = (path: string, data: object) => visitor.page.context().request.post(`${server.address}/api/v1${path}`, { data, headers: origin() });
    expect((await send('/invitation-acceptances', { token: mail.exec(server.said())![1], password })).ok()).toBe(true);
    expect((await send('/auth/sign-in/email', { email: `${who}@harbor.example.org`, password })).ok()).toBe(true);
    return visitor;
  };
}

const dialog = (page: Page) => page.getByRole('dialog');
const fine = async (page: Page) => {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
};
const goalText = (page: Page) => page.getByRole('group', { name: 'Goal 1', exact: true }).getByLabel('Goal', { exact: true });

test('from a draft to an approved plan: the leader drafts, a clerk writes in it at the same time, the superintendent sends it back once and approves it', { timeout: 300_000 }, async () => {
  const come = await harbor();
  const leader = await come('leader', 360);
  const { page: lena } = leader;

  // Lena, on her phone, begins the plan; she does not think of saving, for every pause keeps what she wrote.
  await lena.goto('/plans');
  await lena.getByText('Elm School has no plan for').waitFor();
  await fine(lena);
  await lena.getByRole('button', { name: 'Begin the plan' }).click();
  await lena.getByRole('button', { name: 'Add a goal' }).click();
  // The new goal has the focus: she types at once, by the keyboard alone.
  await expect.poll(() => goalText(lena).evaluate((field) => field === document.activeElement), { timeout: 10_000 }).toBe(true);
  await lena.keyboard.type('By June every child of grade 3 reads a grade-level text aloud.');
  await lena.getByText('Kept.').first().waitFor();
  await lena.getByRole('button', { name: 'Add a strategy' }).click();
  await lena.getByRole('group', { name: 'Goal 1, Strategy 1' }).getByLabel('Strategy', { exact: true }).fill('•\tLong texts together\n•\tWriting from them');
  await lena.getByRole('button', { name: 'Add a step' }).click();
  const step = lena.getByRole('group', { name: 'Goal 1, strategy 1, Step 1' });
  await step.getByLabel('Action step', { exact: true }).fill('Choose the texts');
  await step.getByLabel('Who', { exact: true }).fill('Literacy lead');
  await expect.poll(() => lena.getByText('Being kept …').count()).toBe(0);
  await fine(lena);

  // Stan opens the same plan at his desk. Each sees that the other is there.
  const clerk = await come('staff');
  const { page: stan } = clerk;
  await stan.goto(lena.url());
  await stan.getByText('Lena Leader has this open too.').waitFor();
  await lena.getByText('Stan Staff has this open too.').waitFor();

  // Stan fills in the root cause while Lena changes the goal: different fields come together.
  await stan.getByRole('group', { name: 'Goal 1', exact: true }).getByLabel('Root cause').fill('The texts at hand are two grades below.');
  await expect.poll(() => lena.getByRole('group', { name: 'Goal 1', exact: true }).getByLabel('Root cause').inputValue(), { timeout: 15_000 }).toBe('The texts at hand are two grades below.');

  // Now both write the same paragraph. Lena’s is kept first; Stan’s page shows both texts and loses none.
  await stan.route('**/parts/**', async (route) => {
    // His network is slow: what he typed arrives after hers.
    if (route.request().method() === 'PATCH') await new Promise((after) => setTimeout(after, 6_000));
    await route.continue();
  });
  await goalText(stan).fill('By June every child of grade 3 writes a page.');
  await goalText(lena).fill('By June every child of grade 3 reads, and explains what it read.');
  await stan.getByRole('alert').getByText('Lena Leader wrote here while you did.').waitFor();
  await stan.unroute('**/parts/**');
  const clash = stan.getByRole('alert').filter({ hasText: 'Lena Leader wrote here' });
  await clash.getByText('By June every child of grade 3 reads, and explains what it read.').waitFor();
  await clash.getByText('By June every child of grade 3 writes a page.').waitFor();
  expect(await goalText(stan).inputValue(), 'his own stays in his field').toBe('By June every child of grade 3 writes a page.');
  expect(await goalText(lena).inputValue()).toBe('By June every child of grade 3 reads, and explains what it read.');
  await fine(stan);
  await clash.getByRole('button', { name: 'Keep both, one after the other' }).click();
  const both = 'By June every child of grade 3 reads, and explains what it read.\n\nBy June every child of grade 3 writes a page.';
  await expect.poll(() => goalText(lena).inputValue(), { timeout: 15_000 }).toBe(both);

  // Lena puts it to review. What Stan still types is refused with a word and stays on his device.
  await lena.getByRole('link', { name: 'Review and comments' }).first().click();
  await lena.getByRole('button', { name: 'Put it to review' }).click();
  await dialog(lena).getByRole('button', { name: 'Put it to review' }).click();
  await lena.getByText('It stands still while it is read.').waitFor();
  await goalText(stan).fill(`${both} Also by me, too late.`);
  await stan.getByText('What you wrote stays on this device.').first().waitFor();
  expect(await goalText(stan).inputValue()).toBe(`${both} Also by me, too late.`);

  await lena.getByRole('button', { name: 'Record the council’s approval' }).click();
  await dialog(lena).getByLabel('For', { exact: true }).fill('9');
  await dialog(lena).getByLabel('Who voted, or where the minutes are').fill('Minutes of the council, item 3');
  await fine(lena);
  await dialog(lena).getByRole('button', { name: 'Record it' }).click();
  await lena.getByText('The council approved version 1').waitFor();
  await lena.getByRole('button', { name: 'Submit it' }).click();
  await dialog(lena).getByRole('button', { name: 'Submit it' }).click();
  await lena.getByText('The regional superintendent reads it').waitFor();

  // Rita reads it, says what she misses, and sends it back.
  const superintendent = await come('superintendent');
  const { page: rita } = superintendent;
  await rita.goto('/plans?state=submitted');
  await rita.locator('main .list a.item').first().click();
  await rita.getByText('By June every child of grade 3 writes a page.').waitFor();
  expect(await rita.locator('.strategy li', { hasText: 'Long texts together' }).count(), 'pasted bullets are a list').toBe(1);
  expect(await rita.getByRole('link', { name: 'Write' }).count()).toBe(0);
  await fine(rita);
  await rita.getByRole('link', { name: 'Review and comments' }).click();
  await rita.getByLabel('What do you want to say about it?').fill('Which children do not yet?');
  await rita.getByRole('button', { name: 'Say it' }).click();
  await rita.getByText('Which children do not yet?').first().waitFor();
  await rita.getByRole('button', { name: 'Send back' }).click();
  await dialog(rita).getByLabel('What should change; the school reads it').fill('Say by which day.');
  await dialog(rita).getByRole('button', { name: 'Send it back' }).click();
  await rita.getByText('sent back version 1').waitFor();
  await fine(rita);

  // The school says by which day, and submits it again; this version is approved.
  await lena.reload();
  await lena.getByText('Say by which day.').first().waitFor();
  await lena.getByRole('link', { name: 'Write', exact: true }).click();
  const due = lena.getByRole('group', { name: 'Goal 1', exact: true }).getByLabel('By', { exact: true }).first();
  await due.fill(`${new Date().getUTCFullYear() + 1}-06-10`);
  await expect.poll(() => lena.getByText('Being kept …').count()).toBe(0);
  await lena.getByRole('link', { name: 'Review and comments' }).first().click();
  await lena.getByRole('button', { name: 'Submit it' }).click();
  await dialog(lena).getByRole('button', { name: 'Submit it' }).click();
  await lena.getByText('The regional superintendent reads it').waitFor();
  await rita.reload();
  await rita.getByRole('button', { name: 'Approve', exact: true }).click();
  await dialog(rita).getByRole('heading', { name: 'Approve it: version 2' }).waitFor();
  await dialog(rita).getByRole('button', { name: 'Approve it' }).click();
  await rita.getByText('It is worked by.').waitFor();

  // What changed is told in words; the first cycle has begun; a step is done with one press.
  await rita.getByRole('link', { name: 'What changed' }).click();
  await rita.getByLabel('From', { exact: true }).selectOption('1');
  await rita.getByText('One part changed').waitFor();
  await fine(rita);
  await lena.getByRole('link', { name: 'The plan' }).click();
  await lena.getByText('Day 60:').waitFor();
  await lena.getByRole('button', { name: /^Done\s*: Choose the texts$/ }).click();
  await lena.getByText('1 of 1 steps done.').waitFor();
  await fine(lena);
  const expected = /status of (403|409)/;
  expect([...leader.complaints, ...clerk.complaints, ...superintendent.complaints].filter((complaint) => !expected.test(complaint))).toEqual([]);
});
