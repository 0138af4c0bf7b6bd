import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { castMembers, mapleCounty } from '../../../tests/maple-county.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { confirmRequest } from './closing/confirm-request.ts';
import { resolveRequest } from './closing/resolve-request.ts';
import { changeStatus } from './conversation/change-status.ts';
import { writeMessage } from './conversation/write-message.ts';
import { writeNote } from './conversation/write-note.ts';
import { answerHandoff } from './handoffs/answer-handoff.ts';
import { offerHandoff } from './handoffs/offer-handoff.ts';
import { countRequests } from './lists/count-requests.ts';
import { findRequests } from './lists/find-requests.ts';
import { getRequest } from './page/get-request.ts';
import { askDepartment } from './pieces/ask-department.ts';
import { finishPiece } from './pieces/finish-piece.ts';
import { openRequest } from './routing/open-request.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const busSentence = 'Two buses again 25 minutes late, first period is half empty.';
const askForBuses = (schoolId?: string) => maple.act('ines', (useCase) => openRequest(useCase, { summary: busSentence, functionId: maple.id('transportation'), ...(schoolId ? { schoolId } : {}) }));

test('from one sentence to a confirmed answer, with a hand-off, a department’s piece and a pause', async () => {
  const opened = await askForBuses();
  expect(opened.owner.name).toBe('Tess Transport');

  await maple.act('tess', (useCase) => writeMessage(useCase, opened.id, { body: 'I called the yard.' }));
  const { id: handoffId } = await maple.act('tess', (useCase) => offerHandoff(useCase, opened.id, { toPersonId: maple.id('hana'), reason: 'Routes are drawn centrally.' }));
  await expect(maple.act('hana', (useCase) => answerHandoff(useCase, handoffId, { answer: 'declined' }))).rejects.toMatchObject({ code: 'reason_needed' });
  await maple.act('hana', (useCase) => answerHandoff(useCase, handoffId, { answer: 'accepted' }));

  const piece = await maple.act('hana', (useCase) => askDepartment(useCase, opened.id, { departmentId: maple.id('transport'), ask: 'Move stop 12.' }));
  await expect(maple.act('hana', (useCase) => resolveRequest(useCase, opened.id, { whatWasDone: 'Done.' }))).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'piece_open' } });
  await maple.act('hana', (useCase) => finishPiece(useCase, piece.id, { outcome: 'done', note: 'Stop moved.' }));

  await maple.act('hana', (useCase) => changeStatus(useCase, opened.id, { status: 'waiting_on_school', reason: 'Which entrance?' }));
  maple.clock.set('2026-11-24T14:00:00Z');
  await maple.act('ines', (useCase) => writeMessage(useCase, opened.id, { body: 'The east one.' }));
  const page = await maple.act('hana', (useCase) => getRequest(useCase, opened.id));
  expect(page.status).toBe('in_progress');
  expect(page.clocks.find((clock) => clock.clock === 'resolution')).toMatchObject({ pausedMinutes: 480, dueAt: '2026-12-01T14:00:00.000Z' });
  expect(page.dueDates.map((due) => due.cause)).toContain('paused');
  expect(page.ledger.map((held) => [held.person.name, held.until !== null])).toEqual([['Tess Transport', true], ['Hana Head', false]]);

  await maple.act('hana', (useCase) => resolveRequest(useCase, opened.id, { whatWasDone: 'A second bus runs from tomorrow.' }));
  await expect(maple.act('hana', (useCase) => confirmRequest(useCase, opened.id, { answer: 'yes' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('ines', (useCase) => confirmRequest(useCase, opened.id, { answer: 'partly', comment: 'One bus is still late.' }));
  await maple.act('hana', (useCase) => resolveRequest(useCase, opened.id, { whatWasDone: 'Both run.' }));
  await maple.act('ines', (useCase) => confirmRequest(useCase, opened.id, { answer: 'yes', easeScore: 6 }));
  const closed = await maple.act('ines', (useCase) => getRequest(useCase, opened.id));
  expect(closed).toMatchObject({ status: 'closed', owner: { name: 'Hana Head' } });
  expect(closed.confirmations.map((confirmation) => confirmation.answer)).toEqual(['partly', 'yes']);
});

test('when the holder is away the backup owns it, and a question to nobody in particular goes to operations', async () => {
  await database.owner.insertInto('absence').values({ districtId: maple.districtId, id: newId(), personId: maple.id('tess'), firstDay: '2026-11-24', lastDay: '2026-11-24', recordedAt: new Date() }).execute();
  expect((await askForBuses()).owner.name).toBe('Bo Backup');
  const open = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Whom do I ask about a bench?' }));
  expect(open.owner.name).toBe('Odd Operations');
});

test('a stale act is refused, and what was typed is not sent', async () => {
  const opened = await askForBuses();
  const seen = (await maple.act('odd', (useCase) => getRequest(useCase, opened.id))).version;
  await maple.act('ines', (useCase) => writeMessage(useCase, opened.id, { body: 'Now three buses.' }));
  await expect(maple.act('odd', (useCase) => writeMessage(useCase, opened.id, { body: 'Two are fixed.', seenVersion: seen }))).rejects.toMatchObject({ code: 'stale' });
});

test('notes are never told to the school, by no road', async () => {
  const opened = await askForBuses();
  await maple.act('odd', (useCase) => writeNote(useCase, opened.id, { body: 'The yard manager is new.' }));
  expect(JSON.stringify(await maple.act('ines', (useCase) => getRequest(useCase, opened.id)))).not.toContain('yard manager');
  await expect(maple.act('ines', (useCase) => writeNote(useCase, opened.id, { body: 'x' }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('list, count, search and one agree for every role, and a stranger learns nothing', async () => {
  const opened = await askForBuses();
  const sees: Record<string, boolean> = {};
  for (const who of castMembers) {
    const [list, found, counts, one] = await Promise.all([
      maple.act(who, (useCase) => findRequests(useCase, { state: 'all', sort: 'newest', limit: 200 })),
      maple.act(who, (useCase) => findRequests(useCase, { q: 'buses late', sort: 'newest', limit: 200 })),
      maple.act(who, (useCase) => countRequests(useCase, {})),
      maple.act(who, (useCase) => getRequest(useCase, opened.id)).catch((error: { code: string }) => error.code),
    ]);
    expect(counts.total, who).toBe(list.items.length);
    sees[who] = list.items.some((row) => row.id === opened.id);
    expect(found.items.some((row) => row.id === opened.id), who).toBe(sees[who]);
    expect(typeof one !== 'string', who).toBe(sees[who]);
    if (!sees[who]) expect(one).toBe('not_found');
  }
  expect(sees).toEqual({ ines: true, omar: false, sal: false, rita: true, odd: true, tess: true, bo: true, stu: false, hana: true, chief: true, data: false, aud: true, ada: false });
});
