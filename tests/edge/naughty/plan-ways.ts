import type { Way } from './ways.ts';
import type { World } from './world.ts';

const texts = ['text', 'because', 'inclusion', 'unit', 'owner', 'fundingSource'];

const plan = ({ once, send, maple }: World) => once('plan', async () => (await send('ines', 'POST', '/plans', { schoolId: maple.id('elm') })).id);
/** One goal that is written again and again. */
const goal = async (world: World) => world.once('goal', async () => (await world.send('ines', 'POST', `/plans/${await plan(world)}/parts`, { kind: 'goal', text: 'A goal' })).id);
const versions = new Map<string, number>();
const rewritten = (field: string): Way => async (world, text) => {
  const [id, partId] = [await plan(world), await goal(world)];
  const reply = await world.send('ines', 'PATCH', `/plans/${id}/parts/${partId}`, { version: versions.get(partId) ?? 1, changes: { [field]: text } });
  if (reply.status < 300) versions.set(partId, (JSON.parse(reply.text) as { version: number }).version);
  return reply;
};
/** A part that is taken out again, for a plan holds only so much. */
const added = (field: string): Way => async (world, text) => {
  const [id, parentId] = [await plan(world), await goal(world)];
  const reply = await world.send('ines', 'POST', `/plans/${id}/parts`, { kind: 'strategy', parentId, [field]: text });
  if (reply.id) await world.send('ines', 'POST', `/plans/${id}/parts/${reply.id}/ending`);
  return reply;
};
const onPlan = (who: 'ines' | 'odd', path: string, body: (text: string) => object): Way => async (world, text) => world.send(who, 'POST', `/plans/${await plan(world)}${path}`, body(text));
/** To a plan that is not there: the field is read, and the answer is that. */
const onNothing = (path: string, body: (text: string, world: World) => object): Way => (world, text) => world.send('ines', 'POST', `/plans/${world.maple.id('no plan')}${path}`, body(text, world));

/** How the texts of plans are written. */
export const planWays: Record<string, Way> = {
  ...Object.fromEntries(texts.map((field) => [`POST /plans/{id}/parts .${field}`, added(field)])),
  ...Object.fromEntries(texts.map((field) => [`PATCH /plans/{id}/parts/{partId} .changes.${field}`, rewritten(field)])),
  'POST /plans/{id}/comments .body': onPlan('ines', '/comments', (body) => ({ body })),
  'POST /plans/{id}/commitments .what': onPlan('ines', '/commitments', (what) => ({ what, dueOn: '2026-12-01' })),
  'POST /plans/{id}/commitments .sentence': onPlan('ines', '/commitments', (sentence) => ({ what: 'A word', sentence, dueOn: '2026-12-01' })),
  // There and back again: the word is kept with the step.
  'POST /plans/{id}/moves .note': async (world, note) => {
    const id = await plan(world);
    await goal(world);
    const reply = await world.send('ines', 'POST', `/plans/${id}/moves`, { step: 'ask_review', note });
    if (reply.status < 300) await world.send('ines', 'POST', `/plans/${id}/moves`, { step: 'take_back' });
    return reply;
  },
};

/** Fields that are judged under rules of their own, or need a state that one plan does not come to twice. */
export const notKeptPlanWays: Record<string, Way> = {
  'POST /plans/{id}/parts .studentGroup': added('studentGroup'),
  'PATCH /plans/{id}/parts/{partId} .changes.studentGroup': rewritten('studentGroup'),
  'POST /checkpoints/{id}/readings .source': (world, source) => world.send('ines', 'POST', `/checkpoints/${world.maple.id('nothing')}/readings`, { partId: world.maple.id('tess'), value: 1, readOn: '2026-11-20', source }),
  'POST /checkpoints/{id}/decisions .reason': (world, reason) => world.send('ines', 'POST', `/checkpoints/${world.maple.id('nothing')}/decisions`, { goalId: world.maple.id('tess'), version: 0, decision: 'continue', reason }),
  'POST /checkpoints/{id}/decisions .request.summary': (world, summary) => world.send('ines', 'POST', `/checkpoints/${world.maple.id('nothing')}/decisions`, { goalId: world.maple.id('tess'), version: 0, decision: 'ask_for_support', reason: 'Flat.', request: { summary } }),
  'POST /plans/{id}/council-approvals .minutes': onNothing('/council-approvals', (minutes, { maple }) => ({ versionId: maple.id('tess'), heldOn: '2026-11-20', votesFor: 1, votesAgainst: 0, abstained: 0, minutes })),
  'POST /plans/{id}/reviews .note': onNothing('/reviews', (note, { maple }) => ({ versionId: maple.id('tess'), reviewer: 'office', outcome: 'approved', note })),
  'POST /plans/{id}/parts/{partId}/standings .reason': onNothing('/parts/00000000-0000-4000-8000-000000000000/standings', (reason) => ({ standing: 'paused', reason })),
};
