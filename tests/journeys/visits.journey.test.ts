import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, scrollsSideways } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { sampleVisitors } from './sample-visitors.ts';

const { address, visitAs } = sampleVisitors();
const dialog = (page: Page) => page.getByRole('dialog');
const twoMinutes = 120_000;

async function storySchool(page: Page): Promise<string> {
  const found = (await (await page.context().request.get(`${address}/api/v1/schools?q=McKay&limit=5`)).json()) as { items: { id: string }[] };
  return found.items[0]!.id;
}

test('a visit is recorded on a phone with the keyboard alone, with a promise; the principal disputes it, and it is answered', async () => {
  const { page: member, complaints } = await visitAs('team_member', 360);
  const school = await storySchool(member);
  await member.goto(`/schools/${school}`);
  await member.getByRole('link', { name: 'Record a visit' }).and(member.locator(':visible')).waitFor();
  const began = Date.now();
  await tabTo(member, 'Record a visit');
  await member.keyboard.press('Enter');
  await member.getByText('What for?').waitFor();
  expect(await accessibilityFaults(member)).toEqual([]);
  await tabTo(member, 'Coaching');
  await member.keyboard.press('Space');
  await member.keyboard.press('ArrowRight');
  await tabTo(member, '15');
  await member.keyboard.press('Space');
  for (let right = 0; right < 2; right += 1) await member.keyboard.press('ArrowRight');
  await tabTo(member, 'A note, if it needs one');
  await member.keyboard.type('Ms. Lopezvale showed us the loop.');
  await tabTo(member, 'Something was promised');
  await member.keyboard.press('Enter');
  await tabTo(member, 'What was promised?');
  await member.keyboard.type('A second bus lane before the holidays');
  await tabTo(member, 'By the end of');
  const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await member.keyboard.type(`${due.slice(5, 7)}${due.slice(8, 10)}${due.slice(0, 4)}`);
  await member.keyboard.press('Enter');
  // The note reads as if it named a teacher: it is held until that is taken out, or said to be none.
  await member.getByText('“Lopezvale”').waitFor();
  expect(new URL(member.url()).pathname).toBe('/visits/new');
  await tabTo(member, /^This is no name of a student or teacher/);
  await member.keyboard.press('Space');
  await tabTo(member, 'Record the visit');
  await member.keyboard.press('Enter');
  await member.waitForURL('**/visits/V-*');
  await member.getByRole('heading', { name: 'Learning walk: McKay' }).waitFor();
  expect(Date.now() - began).toBeLessThan(twoMinutes);
  await member.getByText('45 minutes').waitFor();
  await member.getByRole('link', { name: /A second bus lane before the holidays/ }).waitFor();
  expect(await member.getByRole('main').innerText()).not.toContain('undefined');
  expect(await scrollsSideways(member)).toBe(false);
  const visit = new URL(member.url()).pathname;

  // The same once more is said to be the same, before it is kept.
  await member.goto(`/visits/new?school=${school}`);
  await member.getByRole('radio', { name: 'Operations' }).check();
  await member.getByRole('radio', { name: '30' }).check();
  await member.getByRole('button', { name: 'Record the visit' }).click();
  await member.getByText(/is a visit to this school on that day by one of these people/).waitFor();
  await member.getByRole('checkbox', { name: 'This is another visit' }).waitFor();

  const { page: principal, complaints: others } = await visitAs('school_leader', 360);
  await principal.goto(`/schools/${school}`);
  const past = principal.getByRole('region', { name: 'Visits' });
  await past.getByRole('link').first().click();
  await principal.waitForURL(`**${visit}`);
  await principal.getByRole('button', { name: 'It was not so' }).click();
  await dialog(principal).getByRole('textbox').fill('Nobody came by today.');
  await dialog(principal).getByRole('button', { name: 'Say that it was not so' }).click();
  await principal.getByText('It counts nowhere until it is settled.').first().waitFor();
  expect(await accessibilityFaults(principal)).toEqual([]);
  await principal.goto(`/schools/${school}`);
  await past.getByText('disputed by the school').first().waitFor();
  // The promise stands on the school's page, and leads to the visit in which it was made.
  await principal.goto(`/schools/${school}/promises`);
  await principal.getByRole('link', { name: /A second bus lane before the holidays/ }).first().click();
  await principal.getByRole('link', { name: 'on a visit', exact: true }).click();
  await principal.getByRole('heading', { name: 'Learning walk: McKay' }).waitFor();

  await member.goto(visit);
  await member.getByText('Nobody came by today.').first().waitFor();
  await member.getByRole('button', { name: 'Say why it stands' }).click();
  await dialog(member).getByRole('textbox').fill('We stood at the loop from 2 to 2:45, with the sign-in sheet.');
  await dialog(member).getByRole('button', { name: 'Answer the school' }).click();
  await principal.getByText('Answered: it stands').waitFor();
  await member.getByRole('button', { name: 'Correct it' }).click();
  await dialog(member).getByRole('radio', { name: '60' }).check();
  await dialog(member).getByLabel(/^A note/).fill('We stood at the bus loop.');
  await dialog(member).getByLabel(/^Why is it corrected/).fill('It was an hour.');
  await dialog(member).getByRole('button', { name: 'Record it anew' }).click();
  await member.getByText('60 minutes').waitFor();
  await principal.getByText('Corrected: It was an hour.').waitFor();
  expect(await principal.getByRole('main').innerText(), 'an old note is read by who may correct it').not.toContain('Lopezvale');

  // Two correct it at once: the later reads what the other wrote before theirs is kept.
  await member.getByRole('button', { name: 'Correct it' }).click();
  await dialog(member).getByLabel(/^Why is it corrected/).fill('Now it is right.');
  const { page: lead } = await visitAs('operational_leader');
  const asked = lead.context().request;
  const { id, heldOn, people } = (await (await asked.get(`${address}/api/v1${visit}`)).json()) as { id: string; heldOn: string; people: { id: string }[] };
  const corrected = await asked.post(`${address}/api/v1/visits/${id}/corrections`, { data: { heldOn, purpose: 'operations', minutes: 75, people: people.map((person) => ({ personId: person.id })), version: 2, reason: 'I was there too.' }, headers: { origin: address } });
  expect(corrected.status()).toBe(201);
  await dialog(member).getByText(/Somebody corrected it meanwhile.*75 min/).waitFor();
  expect(await dialog(member).getByRole('button', { name: 'Record it anew' }).isDisabled()).toBe(true);
  await dialog(member).getByRole('button', { name: 'I have read it; mine is right' }).click();
  await dialog(member).getByRole('button', { name: 'Record it anew' }).click();
  await member.getByText('Corrected: Now it is right.').waitFor();
  await member.getByText('60 minutes').waitFor();
  // What was refused on the way is said on the page, and in the browser's own words in its console.
  expect([...complaints, ...others].filter((words) => !/status of (422|404)/.test(words))).toEqual([]);
});
