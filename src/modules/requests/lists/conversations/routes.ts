import type { Route } from '../../../people/index.ts';
import * as contract from './contract.ts';
import { findConversationPassages } from './find-conversation-passages.ts';

export function conversationRoutes(route: Route): void {
  route(contract.findConversationPassages, (useCase, { query }) => findConversationPassages(useCase, query));
}
