import type { Route } from '../../people/index.ts';
import { applyMacro } from './apply-macro.ts';
import * as contract from './contract.ts';
import { endMacro } from './end-macro.ts';
import { findMacros } from './find-macros.ts';
import { keepMacro } from './keep-macro.ts';
import { offerMacros } from './offer-macros.ts';

export function macroRoutes(route: Route): void {
  route(contract.findMacros, (useCase) => findMacros(useCase));
  route(contract.keepMacro, (useCase, { body }) => keepMacro(useCase, body));
  route(contract.endMacro, (useCase, { params }) => endMacro(useCase, params.id));
  route(contract.offerMacros, (useCase, { params, query }) => offerMacros(useCase, params.id, query));
  route(contract.applyMacro, (useCase, { params, body }) => applyMacro(useCase, params.id, body));
}
