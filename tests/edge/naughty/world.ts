import { cookiesOf } from '../../start-app.ts';
import { signedInApp } from '../signed-in-app.ts';

export type Writer = 'ada' | 'odd' | 'chief' | 'ines' | 'tess' | 'hana';

export interface Reply {
  status: number;
  text: string;
  id: string;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Maple County through its API, with six of its people signed in. */
export async function openWorld() {
  const made = await signedInApp();
  const { app, maple, database, cookies } = made;
  const cookieOf: Record<string, string> = { ada: cookies.administrator, odd: cookies.operational_leader, chief: cookies.district_leader, ines: cookies.school_leader };
  for (const [role, who] of [['team_member', 'tess'], ['department_head', 'hana']] as const) {
    await database.owner.insertInto('loginUser').values({ id: `login-${who}`, name: who, email: `${who}@example.org` }).execute();
    await database.owner.updateTable('person').set({ loginId: `login-${who}`, isFictional: true, email: `${who}@example.org` }).where('id', '=', maple.id(who)).execute();
    cookieOf[who] = cookiesOf(await app.call('POST', '/api/v1/sample/session', { body: { role } }));
  }
  // Mail goes to people who are real.
  await database.owner.updateTable('person').set({ email: 'ines@example.org', isFictional: false }).where('id', '=', maple.id('ines')).execute();
  const send = async (who: Writer, method: string, path: string, body?: unknown): Promise<Reply> => {
    const reply = await app.call(method, `/api/v1${path}`, { cookie: cookieOf[who], ...(body === undefined ? {} : { body }) });
    const text = await reply.text();
    const id = reply.ok && text.startsWith('{') ? (JSON.parse(text) as { id?: string }).id : undefined;
    return { status: reply.status, text, id: id ?? '' };
  };
  /** Requests whose pages are read at the end. */
  const requests: string[] = [];
  let n = 0;
  const ask = async (more: object = {}): Promise<string> => {
    const { id, text } = await send('ines', 'POST', '/requests', { summary: `Plain ${(n += 1)}`, functionId: maple.id('transportation'), ...more });
    if (!id) throw new Error(text);
    requests.push(id);
    return id;
  };
  const one = await ask();
  const lasting: Record<string, string> = {};
  /** Something that is made once and written to many times. */
  const once = async (key: string, make: () => Promise<string>): Promise<string> => (lasting[key] ??= await make());
  let day = Date.UTC(2027, 0, 1);
  const nextSchoolDay = (): string => {
    day += 86_400_000;
    return [0, 6].includes(new Date(day).getUTCDay()) ? nextSchoolDay() : new Date(day).toISOString().slice(0, 10);
  };
  const close = async () => {
    await app.close();
    await database.close();
  };
  return { ...made, maple, send, ask, once, one, requests, lasting, nextDay: nextSchoolDay, next: () => (n += 1), close };
}
