import type { Route } from '../../people/index.ts';
import { bringIn, endCollaboration } from './bring-in.ts';
import * as contract from './contract.ts';
import { findMentionable } from './find-mentionable.ts';
import { readMentions } from './read-mentions.ts';

export function mentionRoutes(route: Route): void {
  route(contract.listMentions, async (useCase, { query }) => ({ items: await readMentions(useCase, query) }));
  route(contract.listMentionable, (useCase, { params, query }) => findMentionable(useCase, params.id, query));
  route(contract.bringIn, (useCase, { params, body }) => bringIn(useCase, params.id, body));
  route(contract.endCollaboration, (useCase, { params }) => endCollaboration(useCase, params.id, params.personId));
}
