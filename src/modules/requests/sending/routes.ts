import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findScheduledMessages } from './find-scheduled-messages.ts';
import { recallMessage } from './recall-message.ts';
import { changeScheduledMessage, scheduleMessage } from './schedule-message.ts';

export function sendingRoutes(route: Route): void {
  route(contract.scheduleMessage, (useCase, { params, body }) => scheduleMessage(useCase, params.id, body));
  route(contract.listScheduledMessages, (useCase, { params }) => findScheduledMessages(useCase, params.id));
  route(contract.changeScheduledMessage, (useCase, { params, body }) => changeScheduledMessage(useCase, params.id, body));
  route(contract.recallMessage, (useCase, { params }) => recallMessage(useCase, params.id));
}
