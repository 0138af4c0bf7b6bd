import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty } from '../../../tests/maple-county.ts';
import { sendMailOut } from '../../app/send-mail-out.ts';
import type { Database } from '../../platform/database/database.ts';
import { openLog } from '../../platform/http/log.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import { addPerson } from './add-person.ts';
import { endRole } from './end-role.ts';
import { findAuditEntries } from './find-audit-entries.ts';
import { findPeople } from './find-people.ts';
import { grantRole } from './grant-role.ts';
import { invitePeople } from './invitations/invite-people.ts';
import { importPeople } from './invitations/list/import-people.ts';
import { withdrawInvitation } from './invitations/withdraw-invitation.ts';
import { findActor } from './load-actor.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const outbox: Mail[] = [];
const keep = async (mail: Mail): Promise<void> => void outbox.push(mail);
const send = (sendMail = keep) => sendMailOut({ database, clock: maple.clock, log: openLog('silent'), sendMail, baseUrl: 'http://causeway.test' });
const list = (text: string, dryRun = false) => maple.act('ada', (useCase) => importPeople(useCase, { name: 'people.csv', bytes: Buffer.from(text), dryRun }));
const find = (q: string) => maple.act('ada', (useCase) => findPeople(useCase, { q, limit: 50 }));

test('a person is added with a role, asked in by mail, asked again, and the invitation withdrawn', async () => {
  const { id } = await maple.act('ada', (useCase) => addPerson(useCase, { name: 'Nell Nurse', email: 'nell@example.org', role: 'school_staff', schoolId: maple.id('oak'), validTo: '2027-06-30', invite: true }));
  expect((await find('nell')).items[0]).toMatchObject({ signsIn: false, invitation: { sentAt: null }, roles: [{ role: 'school_staff', scope: 'oak', validFrom: '2026-11-23', validTo: '2027-06-30' }] });

  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  expect(outbox).toMatchObject([{ to: 'nell@example.org', subject: 'Ada Min invites you to Causeway' }]);
  expect((await find('nell@')).items[0]!.invitation!.sentAt).toBe('2026-11-23T14:00:00.000Z');

  await maple.act('ada', (useCase) => invitePeople(useCase, [id]));
  await send();
  expect(outbox).toHaveLength(2);
  expect(outbox[1]!.text).not.toBe(outbox[0]!.text);
  await maple.act('ada', (useCase) => withdrawInvitation(useCase, id));
  expect((await maple.act('ada', (useCase) => findPeople(useCase, { q: 'nell', state: 'not_asked', limit: 5 }))).items).toHaveLength(1);
  await expect(maple.act('ada', (useCase) => withdrawInvitation(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
});

test('a known address, an invitation without one and another’s hand are refused in words', async () => {
  const add = (who: 'ada' | 'rita', more: object) => maple.act(who, (useCase) => addPerson(useCase, { name: 'Ned', role: 'auditor', ...more }));
  await expect(add('ada', { email: 'NELL@example.org' })).rejects.toMatchObject({ code: 'person_known' });
  await expect(add('ada', { invite: true })).rejects.toMatchObject({ code: 'mail_needed' });
  await expect(add('rita', {})).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('ines', (useCase) => findPeople(useCase, { limit: 5 }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('while the mail server is down invitations wait; then each is sent once, and a withdrawn one never', async () => {
  const add = (name: string) => maple.act('ada', (useCase) => addPerson(useCase, { name, email: `${name}@example.org`, role: 'auditor', invite: true }));
  const [, second] = [await add('first'), await add('second')];
  const down = async () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNECTION' });
  };
  const before = outbox.length;
  expect(await send(down)).toBe(0);
  await maple.act('ada', (useCase) => withdrawInvitation(useCase, second.id));
  expect((await find('first')).items[0]!.invitation!.sentAt).toBe(null);
  maple.clock.set(maple.clock.now().add({ hours: 1 }));
  expect([await send(), await send()]).toEqual([1, 0]);
  expect(outbox.slice(before).map((mail) => mail.to)).toEqual(['first@example.org']);
});

test('a role given by mistake is taken back on the same day; the last administrator stays', async () => {
  const { id } = await maple.act('ada', (useCase) => grantRole(useCase, maple.id('sal'), { role: 'administrator' }));
  expect((await findActor(database.owner, maple.clock, { personId: maple.id('sal') }))!.grants.map((grant) => grant.role)).toContain('administrator');
  await maple.act('ada', (useCase) => endRole(useCase, id));
  expect((await findActor(database.owner, maple.clock, { personId: maple.id('sal') }))!.grants.map((grant) => grant.role)).toEqual(['school_staff']);
  expect((await find('Sal Clerk')).items[0]!.roles).toHaveLength(1);
  await expect(maple.act('ada', (useCase) => endRole(useCase, maple.id('grant-ada')))).rejects.toMatchObject({ code: 'last_administrator' });
  await expect(maple.act('ada', (useCase) => endRole(useCase, maple.id('grant-sal'), '2026-11-01'))).rejects.toMatchObject({ code: 'role_dates' });
});

test('a list is taken whole, says what it repaired, and says nothing new the second time', async () => {
  const text = '\ufeffName;E-Mail;Role;School\r\nPia Principal;PIA@example.org;Principal;Elm school\r\nRon Region;ron@example.org;operational_leader;2\r\nRon Region;ron@example.org;Regional team member;north\r\nDee Desk;dee@example.org;Department head;facilities\r\nLee Lead;lee@example.org;district_leader;\r\n';
  const trial = await list(text, true);
  expect(trial).toMatchObject({ dryRun: true, rowsRead: 5, added: 4, granted: 5, invited: 4, unchanged: 0, refusals: [] });
  expect((await find('Pia')).items).toHaveLength(0);
  await list(text);
  expect((await find('Ron')).items[0]!.roles.map((held) => [held.role, held.scope])).toEqual([['operational_leader', 'south'], ['team_member', 'north']]);
  expect(await list(text)).toMatchObject({ added: 0, granted: 0, invited: 0, unchanged: 5 });
});

test('pasted lines without column names are read in the order name, mail, role, scope', async () => {
  expect(await list('Una Used,una@example.org,auditor,\nVic Vole,vic@example.org,school_leader,pine', true)).toMatchObject({ rowsRead: 2, added: 2, refusals: [] });
});

test('each place of a list that cannot be taken is told with line, column, value and reason, and nothing of the list is taken', async () => {
  const text = 'name,mail,role,scope\nGood One,good@example.org,auditor,\nBad Mail,nowhere,auditor,\nBad Role,role@example.org,king,\nNo School,ns@example.org,school_leader,Atlantis\nToo Much,tm@example.org,auditor,north\nInés Elm,good@example.org,auditor,';
  const trial = await list(text, true);
  expect(trial.refusals.map(({ line, column, value }) => [line, column, value])).toEqual([
    [3, 'email', 'nowhere'],
    [4, 'role', 'king'],
    [5, 'scope', 'Atlantis'],
    [6, 'scope', 'north'],
    [7, 'name', 'Inés Elm'],
  ]);
  await expect(list(text)).rejects.toMatchObject({ code: 'list_refused' });
  expect((await find('Good One')).items).toHaveLength(0);
  expect((await list('a,b\n1,2', true)).refusals).toMatchObject([{ line: 1, column: 'name, email, role' }]);
  expect((await list('', true)).refusals).toHaveLength(1);
});

test('the audit trail is found by act, by who did it and by local day, and only by who may read it', async () => {
  const audit = (find: object) => maple.act('aud', (useCase) => findAuditEntries(useCase, { limit: 50, ...find }));
  const ended = await audit({ act: 'role.ended' });
  expect(ended.items).toMatchObject([{ actor: 'Ada Min', subject: 'Sal Clerk', subjectType: 'person' }]);
  expect((await audit({ act: 'role' })).items.map((entry) => entry.act)).toContain('role.granted');
  expect((await audit({ actor: 'nobody' })).items).toEqual([]);
  expect((await audit({ actor: 'ada', from: '2026-11-23', to: '2026-11-23' })).items.length).toBeGreaterThan(3);
  expect((await audit({ from: '2026-11-24' })).items).toEqual([]);
  const first = await audit({ limit: 2 });
  expect((await audit({ limit: 2, cursor: first.nextCursor! })).items[0]!.id < first.items[1]!.id).toBe(true);
  await expect(maple.act('chief', (useCase) => findAuditEntries(useCase, { limit: 5 }))).rejects.toMatchObject({ code: 'not_allowed' });
});
