import { composeWeek } from '../../src/modules/demands/index.ts';
import { inBackground } from '../../src/modules/people/index.ts';
import { askDepartment } from '../../src/modules/requests/pieces/ask-department.ts';
import { offerHandoff } from '../../src/modules/requests/handoffs/offer-handoff.ts';
import { openRequest } from '../../src/modules/requests/routing/open-request.ts';
import { saveView } from '../../src/modules/requests/views/save-view.ts';
import { writeNote } from '../../src/modules/requests/conversation/write-note.ts';
import { inDistrict } from '../../src/platform/database/in-district.ts';
import { standing } from './roads.ts';
import { laterSecrets } from './later-secrets.ts';
import { audited, district, type Secret } from './secret.ts';
import { lanes, type World } from './world.ts';

/** Who asks schools or decides for them sees how full a week is, not of what. */
const load: Secret['mayNotice'] = { hal: ['POST /demand-checks'], dee: ['POST /demand-checks'], stu: ['POST /demand-checks'], rick: ['POST /demand-checks'] };

async function draftDemand({ act, maple }: World, what: string): Promise<string> {
  return (await act('hana', '/demands', { departmentId: maple.id('transport'), what, purpose: what, readers: what, minutes: 10, sendOn: '2026-11-23', dueOn: '2026-12-01', schoolsBy: 'list', schoolsOf: [maple.id('elm')] })).id;
}

export const secrets: Secret[] = [
  {
    name: 'an ordinary request with its details and file',
    marker: 'zqordinary',
    kinds: ['requests', 'files'],
    make: async ({ act, keepFile, maple }) => {
      const file = await keepFile('ines', 'zqordinary');
      const { id } = await act('ines', '/requests', { summary: 'zqordinary of the bus', details: 'zqordinary', functionId: maple.id('transportation'), fileIds: [file] });
      return { requests: [id], files: [file] };
    },
    mayKnow: ['ines', ...district],
    mayNotice: audited,
  },
  ...lanes.map((lane): Secret => ({
    name: `a confidential request (${lane}) with message, note, file, piece and number of another system`,
    marker: `zq${lane}`,
    kinds: ['requests', 'files', 'external-records'],
    make: async ({ act, keepFile, maple }) => {
      const files = [await keepFile('ines', `zq${lane}`), await keepFile('tess', `zq${lane}`)];
      const { id } = await act('ines', '/requests', { summary: `zq${lane} of the bus`, details: `zq${lane}`, catalogItemId: maple.id(`item-${lane}`), fileIds: [files[0]] });
      await act('tess', `/requests/${id}/messages`, { body: `zq${lane}` });
      await act('tess', `/requests/${id}/notes`, { body: `zq${lane}`, fileIds: [files[1]] });
      const record = await act('tess', `/requests/${id}/external-records`, { system: 'Work orders', reference: `zq${lane}`, state: 'Sent' });
      await act('tess', `/requests/${id}/presence`, { writing: 'message' });
      return { requests: [id], files, 'external-records': [record.id] };
    },
    mayKnow: ['ines', 'tess'],
  })),
  {
    name: 'inner work on an ordinary request: note, its file, a hand-off, who writes a note',
    marker: 'zqinner',
    kinds: ['files', 'handoffs'],
    make: async ({ act, keepFile, maple }) => {
      const file = await keepFile('tess', 'zqinner');
      await act('tess', `/requests/${standing.ordinary}/notes`, { body: 'zqinner', fileIds: [file] });
      await act('tess', `/requests/${standing.ordinary}/presence`, { writing: 'note' });
      const offer = await act('tess', `/requests/${standing.ordinary}/handoffs`, { toPersonId: maple.id('bo'), reason: 'zqinner' });
      return { files: [file], handoffs: [offer.id] };
    },
    mayKnow: district,
    mayNotice: audited,
  },
  {
    name: 'an inner offer declined with its reason',
    marker: 'zqdeclined',
    kinds: ['handoffs'],
    make: async ({ act, call }) => {
      const { items } = (await (await call('bo', 'GET', '/handoffs')).json()) as { items: { id: string }[] };
      await act('bo', `/handoffs/${items[0]!.id}/answer`, { answer: 'declined', reason: 'zqdeclined' });
      return { handoffs: [items[0]!.id] };
    },
    mayKnow: district,
    mayNotice: audited,
  },
  {
    name: 'a piece of a department, its outcome, and a message of the team',
    marker: 'zqpiece',
    kinds: ['pieces', 'files'],
    make: async ({ act, keepFile, maple }) => {
      const file = await keepFile('tess', 'zqpiece');
      const { id } = await act('tess', `/requests/${standing.ordinary}/pieces`, { departmentId: maple.id('facilities'), ask: 'zqpiece' });
      await act('tess', `/requests/${standing.ordinary}/messages`, { body: 'zqpiece', fileIds: [file] });
      await act('hal', `/pieces/${id}/outcome`, { outcome: 'done', note: 'zqpiece' });
      return { pieces: [id], files: [file] };
    },
    mayKnow: ['ines', ...district, 'hal', 'dee'],
    mayNotice: audited,
  },
  {
    name: 'what one person types and keeps: draft and saved view',
    marker: 'zqdraft',
    kinds: ['saved-views'],
    make: async ({ act }) => {
      await act('tess', '/drafts', { subject: `message:${standing.ordinary}`, body: 'zqdraft', version: 0 }, 'PUT');
      const view = await act('tess', '/saved-views', { name: 'zqdraft', filters: { q: 'zqdraft' } });
      return { 'saved-views': [view.id] };
    },
    mayKnow: ['tess'],
  },
  {
    name: 'a link between an ordinary request and a confidential one',
    marker: 'zqlink',
    kinds: ['request-links'],
    make: async ({ act }) => ({ 'request-links': [(await act('tess', `/requests/${standing.confidential}/links`, { kind: 'related', toId: standing.ordinary, reason: 'zqlink' })).id] }),
    mayKnow: ['ines', 'tess'],
  },
  {
    name: 'a promise made in a confidential request',
    marker: 'zqpromise',
    kinds: ['commitments'],
    make: async ({ act }) => ({ commitments: [(await act('tess', `/requests/${standing.confidential}/commitments`, { what: 'zqpromise', dueOn: '2026-12-10' })).id] }),
    mayKnow: ['ines', 'tess'],
  },
  {
    name: 'a promise made in an ordinary request',
    marker: 'zqordinary',
    kinds: ['commitments'],
    make: async ({ act }) => ({ commitments: [(await act('tess', `/requests/${standing.ordinary}/commitments`, { what: 'zqordinary', dueOn: '2026-12-10' })).id] }),
    mayKnow: ['ines', ...district],
    mayNotice: audited,
  },
  {
    name: 'a visit that was recorded, and disputed by the school',
    marker: 'zqvisit',
    kinds: ['visits'],
    make: async ({ act, maple }) => {
      const { id } = await act('tess', '/visits', { schoolId: maple.id('elm'), heldOn: '2026-11-23', purpose: 'operations', minutes: 45, people: [{ personId: maple.id('tess') }], note: 'zqvisit' });
      await act('ines', `/visits/${id}/disputes`, { words: 'zqvisit' });
      return { visits: [id] };
    },
    mayKnow: ['ines', 'sal', ...district],
    hears: ['ines', 'sal', ...district],
    mayNotice: audited,
  },
  {
    name: 'a draft of a demand on schools',
    marker: 'zqdraftdemand',
    kinds: ['demands'],
    make: async (world) => ({ demands: [await draftDemand(world, 'zqdraftdemand')] }),
    mayKnow: ['hana', 'chief', 'aud'],
    hears: ['hana', 'chief', 'aud'],
    mayNotice: audited,
  },
  {
    name: 'a demand that waits for its region',
    marker: 'zqwaiting',
    kinds: ['demands'],
    make: async (world) => {
      const id = await draftDemand(world, 'zqwaiting');
      await world.act('hana', `/demands/${id}/submission`, {});
      return { demands: [id] };
    },
    mayKnow: ['hana', 'chief', 'aud', 'rita', 'odd'],
    hears: ['hana', 'chief', 'aud', 'rita', 'odd'],
    mayNotice: { ...audited, ...load },
  },
  {
    name: 'a demand that its region approved for one school, and the digest that tells of it',
    marker: 'zqapproved',
    kinds: ['demands', 'weekly-digests'],
    make: async (world) => {
      const { act, app, database, maple } = world;
      const id = await draftDemand(world, 'zqapproved');
      await act('hana', `/demands/${id}/submission`, { differsReason: 'Another.' });
      await act('rita', `/demands/${id}/decisions`, { decision: 'approve' });
      await inDistrict(database, maple.districtId, async (db) => composeWeek(await inBackground({ db, clock: app.clock }, maple.districtId), '2026-11-30', 100));
      const { id: digest } = await database.owner.selectFrom('weeklyDigest').where('personId', '=', maple.id('ines')).select('id').executeTakeFirstOrThrow();
      return { demands: [id], 'weekly-digests': [digest] };
    },
    mayKnow: ['ines', 'hana', 'chief', 'aud', 'rita', 'odd'],
    hears: ['ines', 'hana', 'chief', 'aud', 'rita', 'odd'],
    mayHear: { omar: ['digest.composed'] },
    mayNotice: { ...audited, stu: load!.stu!, rick: load!.rick!, hal: [...load!.hal!, 'GET /demand-meter', 'GET /demand-meter/export'], dee: [...load!.dee!, 'GET /demand-meter', 'GET /demand-meter/export'], omar: ['GET /weekly-digests'] },
  },
  {
    name: 'a number of another system, and an act on many',
    marker: 'zqnumber',
    kinds: ['external-records', 'bulk-acts'],
    make: async ({ act, maple }) => {
      const record = await act('tess', `/requests/${standing.ordinary}/external-records`, { system: 'Work orders', reference: 'zqnumber', state: 'Sent' });
      const many = await act('odd', '/bulk-acts', { act: { kind: 'assign', toPersonId: maple.id('bo'), reason: 'zqnumber' }, requestIds: [standing.ordinary] });
      return { 'external-records': [record.id], 'bulk-acts': [many.id] };
    },
    mayKnow: ['ines', ...district, 'hal', 'dee'],
    mayNotice: audited,
  },
  {
    name: 'a person added and invited, whom a leader may name in a confidential request',
    marker: 'zqinvited',
    kinds: ['people'],
    make: async ({ act }) => ({ people: [(await act('ada', '/people', { name: 'zqinvited', email: 'zqinvited@example.org', role: 'auditor', invite: true })).id] }),
    mayKnow: ['ada', 'ines', ...district, 'stu', 'rick', 'tia', 'hal'],
  },
  {
    name: 'a file of schools that was refused',
    marker: 'zqimport',
    kinds: ['imports'],
    make: async ({ send }) => ({ imports: [((await (await send('data', '/schools/imports?name=zqimport.csv', 'zqimport,x\n1,2\n')).json()) as { details: { id: string } }).details.id] }),
    mayKnow: ['data', 'ada', 'aud'],
  },
  {
    name: 'everything of another district',
    marker: 'zqcedar',
    kinds: ['requests', 'pieces', 'handoffs', 'saved-views', 'people'],
    make: async ({ cedar }) => {
      const { id } = await cedar.act('ines', (useCase) => openRequest(useCase, { summary: 'zqcedar of the bus', details: 'zqcedar', functionId: cedar.id('transportation') }));
      await cedar.act('tess', (useCase) => writeNote(useCase, id, { body: 'zqcedar' }));
      const piece = await cedar.act('tess', (useCase) => askDepartment(useCase, id, { departmentId: cedar.id('transport'), ask: 'zqcedar' }));
      const offer = await cedar.act('tess', (useCase) => offerHandoff(useCase, id, { toPersonId: cedar.id('bo'), reason: 'zqcedar' }));
      const view = await cedar.act('tess', (useCase) => saveView(useCase, { name: 'zqcedar', filters: {} }));
      return { requests: [id], pieces: [piece.id], handoffs: [offer.id], 'saved-views': [view.id], people: [cedar.id('tess')] };
    },
    mayKnow: ['cedarChief', 'cedarAda'],
  },
  ...laterSecrets,
];
