import { noteNews } from '../../src/modules/requests/index.ts';
import { dispatchEvents } from '../../src/platform/events/dispatch.ts';
import { openLog } from '../../src/platform/http/log.ts';
import { evidenceWorld } from '../evidence-world.ts';
import { audited, district, type Secret } from './secret.ts';

/** What is made last, since it moves the clock or the district's figures. */
export const laterSecrets: Secret[] = [
  {
    name: 'who was told that a promise was missed',
    marker: 'zqlate',
    kinds: [],
    before: async ({ app }) => app.clock.set('2026-11-25T16:00:00Z'),
    make: async ({ escalate }) => {
      await escalate();
      return {};
    },
    mayKnow: ['ines', ...district, 'hal', 'dee', 'cedarChief'],
    learns: ['rita', 'odd', 'aud'],
    mayNotice: { ...audited, cedarAda: ['GET /audit-entries'] },
  },
  {
    name: 'what the evidence of a school asks for, given to somebody who is told',
    marker: 'zqgiven',
    kinds: ['evidence-decisions'],
    before: async ({ database, maple }) => void (await evidenceWorld(database, maple, { values: [['elm', 'meeting', '2025-26', [60, 140]]] })),
    make: async ({ act, app, database, maple }) => {
      const { id } = await act('rita', '/evidence-decisions', { view: 'school', measure: 'meeting', subject: 'all', grade: 'all', period: '2025-26', schoolId: maple.id('elm'), choice: 'assign', reason: 'zqgiven', ownerId: maple.id('tess'), dueOn: '2026-12-01' });
      await dispatchEvents({ database, clock: app.clock, log: openLog('silent') }, noteNews);
      return { 'evidence-decisions': [id] };
    },
    mayKnow: ['ines', 'sal', ...district, 'data', 'hal'],
    mayNotice: audited,
  },
];
