import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findTemplates, getTemplate } from './find-templates.ts';
import { addTemplate, publishTemplate } from './publish-template.ts';

export function templateRoutes(route: Route): void {
  route(contract.listPlanTemplates, (useCase, { query }) => findTemplates(useCase, query));
  route(contract.getPlanTemplate, (useCase, { params, query }) => getTemplate(useCase, params.id, query.version));
  route(contract.addPlanTemplate, (useCase, { body }) => addTemplate(useCase, body));
  route(contract.publishPlanTemplate, (useCase, { params, body }) => publishTemplate(useCase, params.id, body));
}
