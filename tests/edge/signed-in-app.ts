import { cloneDatabase } from '../database.ts';
import { mapleCounty, type CastMember } from '../maple-county.ts';
import { cookiesOf, startApp } from '../start-app.ts';
import type { Role } from '../../src/modules/people/index.ts';

/** Whom the sample's one-click road signs in, of Maple County. */
const clickable = { administrator: 'ada', operational_leader: 'odd', district_leader: 'chief', school_leader: 'ines' } as const satisfies Partial<Record<Role, CastMember>>;
export type Clickable = keyof typeof clickable;

/** The whole application over Maple County, with people signed in, and Cedar County (the same cast) beside it in the database. */
export async function signedInApp() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const db = database.owner;
  await db.updateTable('district').set({ isSample: true }).where('id', '=', maple.districtId).execute();
  const app = await startApp(database, { sample: true });
  const cookies = {} as Record<Clickable, string>;
  for (const [role, who] of Object.entries(clickable) as [Clickable, CastMember][]) {
    const loginId = `login-${who}`;
    await db.insertInto('loginUser').values({ id: loginId, name: who, email: `${who}@example.org` }).execute();
    await db.updateTable('person').set({ loginId, isFictional: true }).where('id', '=', maple.id(who)).execute();
    cookies[role] = cookiesOf(await app.call('POST', '/api/v1/sample/session', { body: { role } }));
  }
  const cedar = await mapleCounty(database);
  return { database, app, maple, cedar, cookies };
}
