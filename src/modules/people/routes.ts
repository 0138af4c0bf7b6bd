import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { inDistrict } from '../../platform/database/in-district.ts';
import type { OpenRoute } from '../../platform/http/route.ts';
import type { Actor, Route } from './actor.ts';
import { addPerson } from './add-person.ts';
import * as contract from './contract.ts';
import { findDraft, keepDraft } from './drafts/keep-draft.ts';
import { endRole } from './end-role.ts';
import { findAuditEntries } from './find-audit-entries.ts';
import { findPeople } from './find-people.ts';
import { grantRole } from './grant-role.ts';
import { acceptInvitation } from './invitations/accept-invitation.ts';
import { invitePeople } from './invitations/invite-people.ts';
import { importPeople } from './invitations/list/import-people.ts';
import { withdrawInvitation } from './invitations/withdraw-invitation.ts';
import { readSession } from './read-session.ts';
import type { Auth } from './sign-in/auth.ts';

export interface PeopleRoutes {
  route: Route;
  openRoute: OpenRoute;
  auth: Auth;
  database: Database;
  clock: Clock;
  findActor: (headers: Headers) => Promise<Actor | undefined>;
}

export function peopleRoutes({ route, openRoute, auth, database, clock, findActor }: PeopleRoutes): void {
  openRoute(contract.getSession, async ({ headers }) => {
    const actor = await findActor(headers);
    return { session: actor ? await inDistrict(database, actor.districtId, (db) => readSession({ db, actor, clock })) : null };
  });
  route(contract.listPeople, (useCase, { query }) => findPeople(useCase, query));
  route(contract.addPerson, (useCase, { body }) => addPerson(useCase, body));
  route(contract.grantRole, (useCase, { params, body }) => grantRole(useCase, params.id, body));
  route(contract.endRole, (useCase, { params, body }) => endRole(useCase, params.id, body.from));
  route(contract.invitePeople, (useCase, { body }) => invitePeople(useCase, body.personIds));
  route(contract.withdrawInvitation, (useCase, { params }) => withdrawInvitation(useCase, params.id));
  route(contract.importPeople, (useCase, { query, bytes }) => importPeople(useCase, { ...query, bytes }));
  route(contract.getDraft, (useCase, { query }) => findDraft(useCase, query.subject));
  route(contract.keepDraft, (useCase, { body }) => keepDraft(useCase, body));
  route(contract.listAudit, (useCase, { query }) => findAuditEntries(useCase, query));
  openRoute(contract.acceptInvitation, ({ body }) => acceptInvitation({ database, auth, clock }, body));
}
