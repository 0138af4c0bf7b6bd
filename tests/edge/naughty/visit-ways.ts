import type { Way } from './ways.ts';
import type { World } from './world.ts';

const content = ({ maple }: World, parts: object = {}) => ({ heldOn: '2026-11-23', purpose: 'operations', minutes: 45, people: [{ personId: maple.id('tess') }], again: true, namesChecked: true, ...parts });
const record = (world: World, parts: object = {}) => world.send('tess', 'POST', '/visits', { schoolId: world.maple.id('elm'), ...content(world, parts) });
const recorded = async (world: World) => (await record(world)).id;
const disputed = async (world: World) => {
  const id = await recorded(world);
  await world.send('ines', 'POST', `/visits/${id}/disputes`, { words: 'Nobody came.' });
  return id;
};
const corrected = (parts: (text: string) => object): Way => async (world, text) => world.send('tess', 'POST', `/visits/${await recorded(world)}/corrections`, { ...content(world), version: 1, reason: 'It was otherwise.', ...parts(text) });

/** How the texts about visits are written. */
export const visitWays: Record<string, Way> = {
  'POST /visits .note': (world, note) => record(world, { note }),
  'POST /visits .promise.what': (world, what) => record(world, { promise: { what, dueOn: '2026-12-01' } }),
  'POST /visits .promise.sentence': (world, sentence) => record(world, { promise: { what: 'A bus', sentence, dueOn: '2026-12-01' } }),
  'POST /visits/{id}/corrections .note': corrected((note) => ({ note })),
  'POST /visits/{id}/corrections .reason': corrected((reason) => ({ reason })),
  'POST /visits/{id}/withdrawal .reason': async (world, reason) => world.send('tess', 'POST', `/visits/${await recorded(world)}/withdrawal`, { reason }),
  'POST /visits/{id}/disputes .words': async (world, words) => world.send('ines', 'POST', `/visits/${await recorded(world)}/disputes`, { words }),
  'POST /visits/{id}/answers .words': async (world, words) => world.send('tess', 'POST', `/visits/${await disputed(world)}/answers`, { words }),
};
