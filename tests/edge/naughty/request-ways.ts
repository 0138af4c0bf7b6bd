import { randomUUID } from 'node:crypto';
import { inDistrict } from '../../../src/platform/database/in-district.ts';
import { inBackground } from '../../../src/modules/people/index.ts';
import { makeGuestLink } from '../../../src/modules/requests/guests/make-guest-link.ts';
import type { Way } from './ways.ts';
import type { World } from './world.ts';

/** An act on the request that all share, or on one that is asked for it alone. */
const act = (who: 'odd' | 'ines' | 'tess' | 'chief', path: string, body: (text: string, world: World) => object, method = 'POST'): Way => (world, text) => world.send(who, method, `/requests/${world.one}${path}`, body(text, world));
const actAnew = (who: 'odd' | 'ines' | 'tess' | 'chief', path: string, body: (text: string, world: World) => object, before?: (world: World, id: string) => Promise<unknown>): Way => async (world, text) => {
  const id = await world.ask();
  await before?.(world, id);
  return world.send(who, 'POST', `/requests/${id}${path}`, body(text, world));
};
const resolve = ({ send }: World, id: string) => send('tess', 'POST', `/requests/${id}/resolution`, { whatWasDone: 'Done.' });
const confirm = async (world: World, id: string) => {
  await resolve(world, id);
  await world.send('ines', 'POST', `/requests/${id}/confirmation`, { answer: 'yes' });
};
const offer = async (world: World) => {
  const { id } = await world.send('odd', 'POST', `/requests/${await world.ask()}/handoffs`, { toPersonId: world.maple.id('tess'), reason: 'Yours' });
  return id;
};
const offered = async (world: World) => {
  const { send, maple } = world;
  return (await send('tess', 'POST', `/requests/${await world.ask()}/handoffs`, { toPersonId: maple.id('odd'), reason: 'Yours' })).id || offer(world);
};
const macro = (parts: (text: string) => object): Way => ({ send, next }, text) => send('tess', 'POST', '/macros', { name: `Macro ${next()}`, kind: 'message', body: 'Hello', owner: { scope: 'person' }, ...parts(text) });
type ViewParts = (text: string, n: number) => { name: string; filters: object };
const named: ViewParts = (name) => ({ name, filters: {} });
const searching: ViewParts = (q, n) => ({ name: `View ${n}`, filters: { q } });
/** Ended at once: one keeps only so many. */
const newView = (parts: ViewParts): Way => async ({ send, next }, text) => {
  const made = await send('odd', 'POST', '/saved-views', parts(text, next()));
  if (made.id) await send('odd', 'DELETE', `/saved-views/${made.id}`);
  return made;
};
const changedView = (parts: ViewParts): Way => async ({ send, next }, text) => {
  const { id } = await send('odd', 'POST', '/saved-views', named(`Plain ${next()}`, 0));
  const changed = await send('odd', 'PUT', `/saved-views/${id}`, parts(text, next()));
  await send('odd', 'DELETE', `/saved-views/${id}`);
  return changed;
};
const record = (part: string): Way => act('tess', '/external-records', (text, { next }) => ({ system: 'Work orders', reference: `WO-${next()}`, [part]: text }));

/** How the texts of requests are written. */
export const requestWays: Record<string, Way> = {
  'POST /requests .summary': ({ send, maple }, summary) => send('ines', 'POST', '/requests', { summary, functionId: maple.id('transportation') }),
  'POST /requests .details': ({ send, maple }, details) => send('ines', 'POST', '/requests', { summary: 'With details', details, functionId: maple.id('transportation') }),
  'POST /requests .answers[].answer': async ({ once, send, maple }, answer) => {
    const item = await once('asking', async () => (await send('ada', 'POST', '/catalog-items', { name: 'Asks something', functionId: maple.id('transportation'), questions: [{ label: 'Where?', kind: 'text' }] })).id);
    const question = await once('question', async () => (JSON.parse((await send('ada', 'GET', `/catalog-items/${item}`)).text) as { questions: { id: string }[] }).questions[0]!.id);
    return send('ines', 'POST', '/requests', { summary: 'With an answer', catalogItemId: item, answers: [{ questionId: question, answer }] });
  },
  'POST /requests/{id}/messages .body': act('odd', '/messages', (body) => ({ body })),
  'POST /requests/{id}/notes .body': act('odd', '/notes', (body) => ({ body })),
  'POST /requests/{id}/status .reason': actAnew('tess', '/status', (reason) => ({ status: 'waiting_on_school', reason })),
  'POST /requests/{id}/resolution .whatWasDone': actAnew('tess', '/resolution', (whatWasDone) => ({ whatWasDone })),
  'POST /requests/{id}/confirmation .comment': actAnew('ines', '/confirmation', (comment) => ({ answer: 'partly', comment }), resolve),
  'POST /requests/{id}/reopening .reason': actAnew('ines', '/reopening', (reason) => ({ reason }), confirm),
  'POST /requests/{id}/decisions .reason': actAnew('odd', '/decisions', (reason) => ({ kind: 'deferred', reason })),
  'POST /requests/{id}/decisions .alternative': actAnew('odd', '/decisions', (alternative) => ({ kind: 'declined', reason: 'No', alternative })),
  'POST /requests/{id}/assignment .reason': actAnew('odd', '/assignment', (reason, { maple }) => ({ toPersonId: maple.id('bo'), reason })),
  'POST /requests/{id}/handoffs .reason': actAnew('odd', '/handoffs', (reason, { maple }) => ({ toPersonId: maple.id('bo'), reason })),
  'POST /handoffs/{id}/answer .reason': async (world, reason) => world.send('odd', 'POST', `/handoffs/${await offered(world)}/answer`, { answer: 'declined', reason }),
  'POST /handoffs/{id}/questions .body': async (world, body) => world.send('odd', 'POST', `/handoffs/${await offered(world)}/questions`, { body }),
  'POST /requests/{id}/pieces .ask': actAnew('tess', '/pieces', (ask, { maple }) => ({ departmentId: maple.id('transport'), ask })),
  'POST /pieces/{id}/outcome .note': async (world, note) => world.send('hana', 'POST', `/pieces/${(await world.send('tess', 'POST', `/requests/${await world.ask()}/pieces`, { departmentId: world.maple.id('transport'), ask: 'A bus' })).id}/outcome`, { outcome: 'done', note }),
  'POST /accepted-answers .q': async ({ once, send, maple }, q) => {
    const id = await once('answering', async () => (await send('hana', 'POST', '/articles', { title: 'Answers it', body: 'A text', departmentId: maple.id('transport') })).id);
    return send('ines', 'POST', '/accepted-answers', { q, schoolId: maple.id('elm'), kind: 'article', id });
  },
  'POST /bulk-acts .act.reason': async (world, reason) => world.send('odd', 'POST', '/bulk-acts', { act: { kind: 'status', status: 'waiting_on_school', reason }, requestIds: [await world.ask()] }),
  'POST /requests/{id}/steps .steps[].label': actAnew('tess', '/steps', (label) => ({ steps: [{ label, required: false, audience: 'district' }] })),
  'POST /request-steps/{id}/marks .reason': async (world, reason) => {
    const id = await world.ask();
    await world.send('tess', 'POST', `/requests/${id}/steps`, { steps: [{ label: 'A step', required: false, audience: 'district' }] });
    const { steps } = JSON.parse((await world.send('tess', 'GET', `/requests/${id}`)).text) as { steps: { id: string }[] };
    return world.send('tess', 'POST', `/request-steps/${steps[0]!.id}/marks`, { outcome: 'not_needed', reason });
  },
  'POST /requests/{id}/external-records .system': record('system'),
  'POST /requests/{id}/external-records .reference': record('reference'),
  'POST /requests/{id}/external-records .state': record('state'),
  'POST /requests/{id}/guests .name': act('odd', '/guests', (name, { next }) => ({ name, email: `guest${next()}@clinic.test`, reason: 'Look' })),
  'POST /requests/{id}/guests .reason': act('odd', '/guests', (reason, { next }) => ({ name: 'Nora', email: `guest${next()}@clinic.test`, reason })),
  'POST /requests/{id}/links .reason': actAnew('odd', '/links', (reason, { one }) => ({ kind: 'related', toId: one, reason })),
  'POST /requests/{id}/merge .reason': actAnew('odd', '/merge', (reason, { one }) => ({ intoId: one, reason })),
  'POST /requests/{id}/split .summary': act('odd', '/split', (summary) => ({ summary })),
  'POST /requests/{id}/split .details': act('odd', '/split', (details) => ({ summary: 'A part', details })),
  'POST /requests/{id}/lane .reason': actAnew('tess', '/lane', (reason) => ({ lane: 'personnel', reason })),
  'POST /requests/{id}/named-people .reason': actAnew('tess', '/named-people', (reason, { maple }) => ({ personId: maple.id('odd'), reason }), ({ send }, id) => send('tess', 'POST', `/requests/${id}/lane`, { lane: 'personnel', reason: 'Quiet' })),
  'POST /guest-messages .body': async (world, body) => {
    const { once, send, maple, database, app } = world;
    // A guest of their own for each text: a guest says only so much in an hour.
    const id = (await send('odd', 'POST', `/requests/${await once('visited', world.ask)}/guests`, { name: 'Nora', email: `guest${world.next()}@clinic.test`, reason: 'Look' })).id;
    const { personId, requestId } = await database.owner.selectFrom('guest').where('id', '=', id).select(['personId', 'requestId']).executeTakeFirstOrThrow();
    const link = await inDistrict(database, maple.districtId, async (db) => makeGuestLink(await inBackground({ db, clock: app.clock }, maple.districtId), { requestId, personId, baseUrl: '' }));
    return send('odd', 'POST', '/guest-messages', { token: link!.split('token=')[1], body });
  },
  'POST /incoming-mails/{id}/decision .reason': async ({ send, maple, database }, reason) => {
    const id = randomUUID();
    const now = '2026-11-23T14:00:00Z';
    await database.owner.insertInto('incomingMail').values({ districtId: maple.districtId, id, road: 'webhook', sha256: id, raw: Buffer.from('From: a@b.example\r\n\r\nHi'), sizeBytes: 24, receivedAt: now, tryAt: now, handledAt: now, state: 'quarantined', reason: 'sender_unknown' }).execute();
    return send('ada', 'POST', `/incoming-mails/${id}/decision`, { decision: 'drop', reason });
  },
  'POST /external-states .states[].state': async ({ once, send, one }, state) => {
    await once('mirrored', async () => (await send('tess', 'POST', `/requests/${one}/external-records`, { system: 'Help desk', reference: 'HD-1' })).id);
    const { status, text } = await send('tess', 'POST', '/external-states', { system: 'Help desk', states: [{ reference: 'HD-1', state }] });
    return { status, text, id: '' };
  },
  'POST /macros .name': macro((name) => ({ name })),
  'POST /macros .body': macro((body) => ({ body })),
  'POST /macros .acts[].reason': macro((reason) => ({ acts: [{ kind: 'status', status: 'waiting_on_school', reason }] })),
  'POST /macros .acts[].ask': ({ send, maple, next }, ask) => send('tess', 'POST', '/macros', { name: `Macro ${next()}`, kind: 'message', body: 'Hello', owner: { scope: 'person' }, acts: [{ kind: 'ask_department', departmentId: maple.id('facilities'), ask }] }),
  'POST /macros .acts[].steps[].label': macro((label) => ({ acts: [{ kind: 'checklist', steps: [{ label, required: false, audience: 'district' }] }] })),
  'POST /macros .acts[].whatWasDone': macro((whatWasDone) => ({ acts: [{ kind: 'resolve', whatWasDone }] })),
  'POST /requests/{id}/macro-uses .body': async (world, body) => world.send('tess', 'POST', `/requests/${await world.ask()}/macro-uses`, { macroId: await world.once('macro', async () => (await macro(() => ({}))(world, '')).id), body }),
  'POST /requests/{id}/scheduled-messages .body': act('odd', '/scheduled-messages', (body) => ({ body, when: 'next_school_day' })),
  'PUT /scheduled-messages/{id} .body': async (world, body) => world.send('odd', 'PUT', `/scheduled-messages/${(await world.send('odd', 'POST', `/requests/${world.one}/scheduled-messages`, { body: 'Later', when: 'next_school_day' })).id}`, { body }),
  'POST /requests/{id}/kind .reason': async (world, reason) => {
    const catalogItemId = await world.once('another kind', async () => (await world.send('ada', 'POST', '/catalog-items', { name: 'Another kind', functionId: world.maple.id('transportation') })).id);
    return world.send('tess', 'POST', `/requests/${await world.ask()}/kind`, { catalogItemId, reason });
  },
  'POST /requests/{id}/return .reason': actAnew('tess', '/return', (reason) => ({ reason })),
  'POST /saved-views .name': newView(named),
  'POST /saved-views .filters.q': newView(searching),
  'PUT /saved-views/{id} .name': changedView(named),
  'PUT /saved-views/{id} .filters.q': changedView(searching),
};
