import { createAuth, type Role } from '../../src/modules/people/index.ts';
import { districtWork } from '../../src/app/district-work.ts';
import { eachDistrict } from '../../src/app/each-district.ts';
import { insertMany } from '../../src/platform/database/insert-many.ts';
import { newId } from '../../src/platform/ids.ts';
import { cloneDatabase } from '../database.ts';
import { castMembers, mapleCounty } from '../maple-county.ts';
import { baseUrl, cookiesOf, secret, startApp } from '../start-app.ts';

/** Who is added to Maple County, so that every role also stands where it has no rights. */
const newcomers = {
  sue: { name: 'Sue Staff', role: 'school_staff', school: 'oak' },
  rick: { name: 'Rick South', role: 'regional_superintendent', region: 'south' },
  tia: { name: 'Tia South', role: 'team_member', region: 'south' },
  hal: { name: 'Hal Head', role: 'department_head', department: 'facilities' },
  dee: { name: 'Dee Staff', role: 'department_staff', department: 'facilities' },
  none: { name: 'Noa None' },
} as const satisfies Record<string, { name: string; role?: Role; school?: string; region?: string; department?: string }>;

const mapleReaders = [...castMembers, ...(Object.keys(newcomers) as (keyof typeof newcomers)[])];
export type Reader = (typeof mapleReaders)[number] | 'cedarChief' | 'cedarAda' | 'nobody';

/** Everybody who may try to learn something: the cast, the newcomers, people of another district, and nobody at all. */
export const readers: Reader[] = [...mapleReaders, 'cedarChief', 'cedarAda', 'nobody'];
export const lanes = ['personnel', 'equity', 'student'] as const;

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Maple County with Cedar County (the same cast) beside it behind one running application, everybody signed in. */
export async function openWorld() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const cedar = await mapleCounty(database);
  const db = database.owner;
  const { districtId } = maple;
  const now = maple.clock.now().toString();
  for (const [key, who] of Object.entries(newcomers) as [keyof typeof newcomers, { name: string; role?: Role; school?: string; region?: string; department?: string }][]) {
    await insertMany(db, 'person', [{ districtId, id: maple.id(key), fullName: who.name, createdAt: now }]);
    if (who.role) await insertMany(db, 'roleGrant', [{ districtId, id: newId(), personId: maple.id(key), role: who.role, schoolId: who.school ? maple.id(who.school) : null, regionId: who.region ? maple.id(who.region) : null, departmentId: who.department ? maple.id(who.department) : null, validFrom: '2026-07-01', grantedAt: now }]);
  }
  for (const lane of lanes) {
    await insertMany(db, 'catalogItem', [{ districtId, id: maple.id(`item-${lane}`), code: lane, name: `A ${lane} matter`, description: '', functionId: maple.id('transportation'), lane, createdAt: now, search: '' }]);
  }
  const app = await startApp(database);
  const auth = createAuth({ owner: db, secret, baseUrl, sendMail: async () => {}, sample: true });
  const cookies = new Map<Reader, string>();
  const signIn = async (reader: Reader, personId: string) => {
    const loginId = `login-${reader}`;
    await db.insertInto('loginUser').values({ id: loginId, name: reader, email: `${reader.toLowerCase()}@example.org` }).execute();
    await db.updateTable('person').set({ loginId, email: `${reader.toLowerCase()}@example.org` }).where('id', '=', personId).execute();
    const api = auth.api as unknown as { signInSample(call: { body: { loginId: string }; asResponse: true }): Promise<Response> };
    cookies.set(reader, cookiesOf(await api.signInSample({ body: { loginId }, asResponse: true })));
  };
  for (const reader of mapleReaders) await signIn(reader, maple.id(reader));
  await signIn('cedarChief', cedar.id('chief'));
  await signIn('cedarAda', cedar.id('ada'));

  const call = (reader: Reader, method: string, path: string, body?: unknown) => {
    const cookie = cookies.get(reader);
    return app.call(method, `/api/v1${path}`, { ...(body === undefined ? {} : { body }), ...(cookie ? { cookie } : {}) });
  };
  /** An act that must succeed; returns its reply. */
  const act = async <T = { id: string }>(reader: Reader, path: string, body: unknown, method = 'POST'): Promise<T> => {
    const reply = await call(reader, method, path, body);
    if (reply.status >= 300) throw new Error(`${reader} ${method} ${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  const send = (reader: Reader, path: string, bytes: string) =>
    app.host.app.request(`${baseUrl}/api/v1${path}`, { method: 'POST', headers: { host: 'causeway.test', cookie: cookies.get(reader)!, 'content-type': 'application/octet-stream' }, body: bytes });
  const keepFile = async (reader: Reader, words: string): Promise<string> => ((await (await send(reader, `/files?name=${words}.txt`, `${words} inside`)).json()) as { id: string }).id;
  return { database, maple, cedar, app, call, act, send, keepFile, escalate: () => eachDistrict({ database, clock: app.clock }, ...districtWork.escalateLate.steps), close: async () => { await app.close(); await database.close(); } };
}
