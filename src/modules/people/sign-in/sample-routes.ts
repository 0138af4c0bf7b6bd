import type { OpenRoute } from '../../../platform/http/route.ts';
import type { Database } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { listSampleRoles, openSampleSession, sampleRoles } from '../contract.ts';
import type { Auth } from './auth.ts';

/** The sample's road in: one click a role. Bound only when the only district of this installation is the sample. */
export function sampleRoutes({ openRoute, auth, database }: { openRoute: OpenRoute; auth: Auth; database: Database }): void {
  openRoute(listSampleRoles, async () => ({ items: (await castRows(database)).map(({ role, name, title }) => ({ role, person: name, title })) }));
  openRoute(openSampleSession, async ({ body }) => {
    const person = (await castRows(database)).find((row) => row.role === body.role);
    if (!person) throw new AppError('not_found', 'Nobody in the sample holds this role.');
    const opened = await signIn(auth, person.loginId);
    const reply = Response.json({ person: { id: person.id, name: person.name }, role: body.role });
    for (const cookie of opened.headers.getSetCookie()) reply.headers.append('Set-Cookie', cookie);
    return reply;
  });
}

type SampleRole = (typeof sampleRoles)[number];

async function signIn(auth: Auth, loginId: string): Promise<Response> {
  const api = auth.api as unknown as { signInSample(call: { body: { loginId: string }; asResponse: true }): Promise<Response> };
  return api.signInSample({ body: { loginId }, asResponse: true });
}

async function castRows(database: Database): Promise<{ role: SampleRole; id: string; name: string; title: string | null; loginId: string }[]> {
  const rows = await database.owner
    .selectFrom('person')
    .innerJoin('district', 'district.id', 'person.districtId')
    .innerJoin('roleGrant', (join) => join.onRef('roleGrant.districtId', '=', 'person.districtId').onRef('roleGrant.personId', '=', 'person.id'))
    .where('district.isSample', '=', true)
    .where('person.loginId', 'is not', null)
    .where('person.isFictional', '=', true)
    .select(['roleGrant.role', 'person.id', 'person.fullName as name', 'person.title', 'person.loginId'])
    .orderBy('person.id')
    .execute();
  return sampleRoles.flatMap((role) => rows.filter((row) => row.role === role).slice(0, 1)).map((row) => ({ ...row, role: row.role as SampleRole, loginId: row.loginId! }));
}
