import { demandTextsNotKept, demandWays } from './demand-ways.ts';
import { districtWays } from './district-ways.ts';
import { evidenceWays } from './evidence-ways.ts';
import { notKeptPlanWays, planWays } from './plan-ways.ts';
import { requestWays } from './request-ways.ts';
import { visitWays } from './visit-ways.ts';
import type { Reply, World } from './world.ts';

/** Sends one text into a field, the last call of it being the one that carries the text. */
export type Way = (world: World, text: string) => Promise<Reply>;

/** How each text field is reached. A field of the OpenAPI document that is neither here, nor in `notKept`, nor judged by its road, fails the test. */
export const ways: Record<string, Way> = { ...districtWays, ...requestWays, ...evidenceWays, ...demandWays, ...planWays, ...visitWays };

/** Fields whose text is judged or compared and kept nowhere; they must answer all the same. */
export const notKept: Record<string, Way> = {
  ...demandTextsNotKept,
  ...notKeptPlanWays,
  'POST /emergency-checks .text': ({ send }, text) => send('ines', 'POST', '/emergency-checks', { text }),
  'POST /personal-data-checks .text': ({ send }, text) => send('ines', 'POST', '/personal-data-checks', { text }),
  'POST /request-previews .q': ({ send, maple }, q) => send('ines', 'POST', '/request-previews', { q, functionId: maple.id('transportation') }),
  'POST /bulk-act-previews .act.reason': ({ send, maple, one }, reason) => send('odd', 'POST', '/bulk-act-previews', { act: { kind: 'assign', toPersonId: maple.id('bo'), reason }, requestIds: [one] }),
  'POST /invitation-acceptances .token': ({ send }, token) => send('ines', 'POST', '/invitation-acceptances', { token, password: 'a long enough password' }),
  'POST /invitation-acceptances .password': ({ send }, password) => send('ines', 'POST', '/invitation-acceptances', { token: 'x'.repeat(30), password }),
  'POST /guest-conversations .token': ({ send }, token) => send('ines', 'POST', '/guest-conversations', { token }),
  'POST /guest-messages .token': ({ send }, token) => send('ines', 'POST', '/guest-messages', { token, body: 'A word' }),
  'POST /external-states .system': ({ send }, system) => send('tess', 'POST', '/external-states', { system, states: [{ reference: 'HD-9', state: 'Sent' }] }),
  'POST /external-states .states[].reference': ({ send }, reference) => send('tess', 'POST', '/external-states', { system: 'Help desk', states: [{ reference, state: 'Sent' }] }),
  'POST /settings .key': ({ send }, key) => send('ada', 'POST', '/settings', { key, value: 1 }),
  'POST /settings .value': ({ send }, value) => send('ada', 'POST', '/settings', { key: 'summer_mode', value }),
  'POST /saved-views .shared.id': ({ send }, id) => send('odd', 'POST', '/saved-views', { name: 'Shared', filters: {}, shared: { kind: 'role', id } }),
  ...Object.fromEntries(
    ['name', 'shortName', 'timeZone', 'administrator.name', 'administrator.password', 'token'].map((field) => [
      `POST /setup/district .${field}`,
      (({ send }, text) => {
        const district = { name: 'A district', shortName: 'One', timeZone: 'America/New_York', token: 'not-the-token', administrator: { name: 'Ann', email: 'ann@example.org', password: 'a long enough password' } };
        const [first, second] = field.split('.');
        return send('ada', 'POST', '/setup/district', second ? { ...district, administrator: { ...district.administrator, [second]: text } } : { ...district, [first!]: text });
      }) satisfies Way,
    ]),
  ),
};
