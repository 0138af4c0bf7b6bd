import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { OpenRoute } from '../../../platform/http/route.ts';
import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { endGuest } from './end-guest.ts';
import { findGuests } from './find-guests.ts';
import { inviteGuest } from './invite-guest.ts';
import { openGuestLink } from './open-guest-link.ts';
import { readGuestConversation } from './read-guest-conversation.ts';
import { writeAsGuest } from './write-as-guest.ts';

export function guestRoutes(route: Route): void {
  route(contract.inviteGuest, (useCase, { params, body }) => inviteGuest(useCase, params.id, body));
  route(contract.endGuest, (useCase, { params }) => endGuest(useCase, params.id));
  route(contract.listGuests, async (useCase, { params }) => ({ items: await findGuests(useCase, params.id) }));
}

/** The roads of those who never sign in. */
export function guestLinkRoutes({ openRoute, database, clock }: { openRoute: OpenRoute; database: Database; clock: Clock }): void {
  openRoute(contract.readGuestConversation, ({ body }) => openGuestLink({ database, clock }, body.token, readGuestConversation));
  openRoute(contract.writeAsGuest, ({ body }) => openGuestLink({ database, clock }, body.token, (useCase, opened) => writeAsGuest(useCase, opened, body.body)));
}
