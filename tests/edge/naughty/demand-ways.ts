import type { Way } from './ways.ts';
import type { World } from './world.ts';

const draft = ({ maple, next }: World, parts: object = {}) => ({ departmentId: maple.id('transport'), what: `Demand ${next()}`, purpose: 'A purpose', readers: 'A reader', minutes: 1, sendOn: '2026-11-23', dueOn: '2026-11-25', ...parts });
const drafted = async (world: World, parts: object = {}) => (await world.send('hana', 'POST', '/demands', draft(world, parts))).id;
const submitted = async (world: World) => {
  const id = await drafted(world);
  await world.send('hana', 'POST', `/demands/${id}/submission`, { differsReason: 'Another one.' });
  return id;
};
const approved = (world: World) =>
  world.once('approved demand', async () => {
    const id = await submitted(world);
    await world.send('odd', 'POST', `/demands/${id}/decisions`, { decision: 'approve', reason: 'So be it.' });
    return id;
  });
const edited = (parts: (text: string) => object): Way => async (world, text) => world.send('hana', 'PUT', `/demands/${await world.once('draft', () => drafted(world))}`, draft(world, parts(text)));
const asked = (parts: (text: string) => object): Way => (world, text) => world.send('hana', 'POST', '/demands', draft(world, parts(text)));
const checked = (part: string): Way => ({ send }, text) => send('hana', 'POST', '/demand-checks', { sendOn: '2026-11-23', dueOn: '2026-11-25', [part]: text });

/** How the texts about demands on schools are written. */
export const demandWays: Record<string, Way> = {
  ...Object.fromEntries((['what', 'purpose', 'readers'] as const).flatMap((part) => [[`POST /demands .${part}`, asked((text) => ({ [part]: text }))], [`PUT /demands/{id} .${part}`, edited((text) => ({ [part]: text }))]])),
  'POST /demands/{id}/submission .differsReason': async (world, differsReason) => world.send('hana', 'POST', `/demands/${await drafted(world)}/submission`, { differsReason }),
  'POST /demands/{id}/exemptions .reason': async (world, reason) => world.send('chief', 'POST', `/demands/${await world.once('draft', () => drafted(world))}/exemptions`, { dueOn: world.nextDay(), reason }),
  'POST /demands/{id}/terms .reason': async (world, reason) => world.send('hana', 'POST', `/demands/${await world.once('submitted demand', () => submitted(world))}/terms`, { minutes: 10 + (world.next() % 2_000), sendOn: '2026-11-23', dueOn: '2026-11-25', reason }),
  'POST /demands/{id}/withdrawal .reason': async (world, reason) => world.send('hana', 'POST', `/demands/${await submitted(world)}/withdrawal`, { reason }),
  'POST /demands/{id}/decisions .reason': async (world, reason) => world.send('odd', 'POST', `/demands/${await submitted(world)}/decisions`, { decision: 'approve', reason }),
  'POST /demands/{id}/answers .text': async (world, text) => {
    const id = await approved(world);
    await world.send('ines', 'POST', `/demands/${id}/answers`, { answer: 'taken_back' });
    return world.send('ines', 'POST', `/demands/${id}/answers`, { answer: 'returned', text });
  },
  'POST /demands/{id}/settlements .reason': async (world, reason) => {
    const id = await approved(world);
    await world.send('ines', 'POST', `/demands/${id}/answers`, { answer: 'returned', text: 'You have it.' });
    return world.send('hana', 'POST', `/demands/${id}/settlements`, { schoolId: world.maple.id('elm'), settlement: 'asked_again', reason });
  },
};

/** What is compared or looked up, and kept nowhere. */
export const demandTextsNotKept: Record<string, Way> = Object.fromEntries(['what', 'purpose', 'readers'].map((part) => [`POST /demand-checks .${part}`, checked(part)]));
