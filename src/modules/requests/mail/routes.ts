import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { decideMail } from './quarantine/decide-mail.ts';
import { findWaitingMails } from './quarantine/find-waiting-mails.ts';
import { getWaitingMail } from './quarantine/get-waiting-mail.ts';

export function mailRoutes(route: Route): void {
  route(contract.listWaitingMails, (useCase, { query }) => findWaitingMails(useCase, query));
  route(contract.getWaitingMail, (useCase, { params }) => getWaitingMail(useCase, params.id));
  route(contract.decideIncomingMail, (useCase, { params, body }) => decideMail(useCase, params.id, body));
}
