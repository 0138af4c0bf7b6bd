import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readSchoolBrief } from './read-school-brief.ts';

export function briefRoutes(route: Route): void {
  route(contract.readSchoolBrief, (useCase, { params }) => readSchoolBrief(useCase, params.id));
}
