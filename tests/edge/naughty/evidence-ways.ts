import type { Way } from './ways.ts';
import type { World } from './world.ts';

const measure = (part: string): Way => ({ send, next }, text) => send('ada', 'POST', '/measures', { key: `m${next()}`, name: 'A measure', definition: 'What it is', topic: 'other', kind: 'share', unit: '%', direction: 'higher', decimals: 0, lowest: 0, highest: 100, source: 'A source', [part]: text });
const promise = (parts: (text: string) => object): Way => ({ send, maple }, text) => send('odd', 'POST', '/commitments', { schoolId: maple.id('elm'), what: 'A bus', dueOn: '2026-12-01', ...parts(text) });
const promised = ({ once, send, maple }: World) => once('promise', async () => (await send('odd', 'POST', '/commitments', { schoolId: maple.id('elm'), what: 'A bus', dueOn: '2026-12-01' })).id);

/** How the texts about evidence, tiers and promises are written. */
export const evidenceWays: Record<string, Way> = {
  'POST /measures .name': measure('name'),
  'POST /measures .definition': measure('definition'),
  'POST /measures .unit': measure('unit'),
  'POST /measures .source': measure('source'),
  'POST /commitments .what': promise((what) => ({ what })),
  'POST /commitments .sentence': promise((sentence) => ({ sentence })),
  'POST /commitments/{id}/changes .reason': async (world, reason) => world.send('odd', 'POST', `/commitments/${await promised(world)}/changes`, { kind: 'due_moved', dueOn: '2026-12-01', reason }),
  'POST /requests/{id}/commitments .what': ({ send, one }, what) => send('odd', 'POST', `/requests/${one}/commitments`, { what, dueOn: '2026-12-01' }),
  'POST /requests/{id}/commitments .sentence': ({ send, one }, sentence) => send('odd', 'POST', `/requests/${one}/commitments`, { what: 'A bus', sentence, dueOn: '2026-12-01' }),
};
