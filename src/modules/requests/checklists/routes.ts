import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { extendChecklist } from './extend-checklist.ts';
import { findChecklist } from './find-checklist.ts';
import { keepChecklist } from './keep-checklist.ts';
import { markStep } from './mark-step.ts';

export function checklistRoutes(route: Route): void {
  route(contract.findChecklist, (useCase, { params }) => findChecklist(useCase, params.id));
  route(contract.keepChecklist, (useCase, { params, body }) => keepChecklist(useCase, params.id, body));
  route(contract.extendChecklist, (useCase, { params, body }) => extendChecklist(useCase, params.id, body));
  route(contract.markStep, (useCase, { params, body }) => markStep(useCase, params.id, body));
}
