import { expect, test } from 'vitest';
import { accessibilityFaults } from './browser.ts';
import { sampleVisitors } from './sample-visitors.ts';

const { address, visitAs } = sampleVisitors();

test('two people write at once: the later send is held, shows what came, and keeps its own words', async () => {
  const leader = await visitAs('school_leader', 360);
  const opened = await leader.page.context().request.post(`${address}/api/v1/requests`, { data: { summary: 'The side door does not close.' }, headers: { origin: address } });
  const { id } = (await opened.json()) as { id: string };
  await leader.page.goto(`/requests/${id}`);
  await leader.page.getByLabel('Write to the district').fill('It is the door beside the gym.');

  const team = await visitAs('operational_leader', 1440);
  await team.page.goto(`/requests/${id}`);
  await team.page.getByLabel(/^Write to/).fill('Which door do you mean?');
  await team.page.getByText(/is writing …/).waitFor();
  await team.page.getByRole('button', { name: 'Send', exact: true }).click();
  await team.page.getByLabel('Conversation').getByText('Which door do you mean?').waitFor();

  // It comes to the open page by itself and takes nothing of what is being typed.
  await leader.page.getByLabel('Conversation').getByText('Which door do you mean?').waitFor();
  expect(await leader.page.getByLabel('Write to the district').inputValue()).toBe('It is the door beside the gym.');
  await leader.page.getByRole('button', { name: 'Send', exact: true }).click();
  await leader.page.getByText('Read this first: it came while you wrote.').waitFor();
  expect(await leader.page.getByLabel('Write to the district').inputValue()).toBe('It is the door beside the gym.');
  expect(await accessibilityFaults(leader.page)).toEqual([]);
  await leader.page.getByRole('button', { name: 'Send mine as it is' }).click();
  await team.page.getByLabel('Conversation').getByText('It is the door beside the gym.').waitFor();
  expect(await leader.page.getByLabel('Write to the district').inputValue()).toBe('');
});

test('what is typed on one device is on the other, and after it was sent on neither', async () => {
  const desk = await visitAs('school_leader', 1440);
  await desk.page.goto('/ask');
  await desk.page.getByLabel(/What do you need/).fill('The clock in the hall is an hour behind.');
  const kept = await desk.page.waitForResponse((reply) => reply.url().endsWith('/drafts') && reply.request().method() === 'PUT' && reply.ok());
  expect(await kept.json()).toMatchObject({ conflict: null });

  const phone = await visitAs('school_leader', 360);
  await phone.page.goto('/ask');
  await expect.poll(() => phone.page.getByLabel(/What do you need/).inputValue()).toBe('The clock in the hall is an hour behind.');
  const cleared = phone.page.waitForResponse((reply) => {
    if (!reply.url().endsWith('/drafts') || !reply.ok()) return false;
    const { subject, body } = reply.request().postDataJSON() as { subject: string; body: string };
    return subject === 'ask' && body === '';
  });
  await phone.page.getByRole('button', { name: /^Send to/ }).click();
  await cleared;
  await phone.page.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
  await desk.page.goto('/ask');
  await expect.poll(() => desk.page.getByLabel(/What do you need/).inputValue()).toBe('');
});
