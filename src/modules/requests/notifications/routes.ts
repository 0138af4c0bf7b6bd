import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findNotifications } from './find-notifications.ts';
import { findUndeliverable } from './find-undeliverable.ts';
import { mailingAddress } from './mailing-address.ts';
import { readWishes } from './read-wishes.ts';
import { setWishes } from './set-wishes.ts';

export function notificationRoutes(route: Route): void {
  route(contract.listNotifications, async (useCase, { query }) => ({ items: await findNotifications(useCase, query.limit) }));
  route(contract.readWishes, async (useCase) => ({ ...(await readWishes(useCase)), address: (await mailingAddress(useCase, useCase.actor.personId)) ?? null }));
  route(contract.setWishes, (useCase, { body }) => setWishes(useCase, body));
  route(contract.listUndeliverable, (useCase) => findUndeliverable(useCase));
}
