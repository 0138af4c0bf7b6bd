import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findPlannedDoses, getSchoolDose } from './find-planned-doses.ts';
import { endSchoolDose, setSchoolDose, setTierDose } from './set-dose.ts';

export function doseRoutes(route: Route): void {
  route(contract.listPlannedDoses, (useCase, { query }) => findPlannedDoses(useCase, query));
  route(contract.setTierDose, (useCase, { body }) => setTierDose(useCase, body));
  route(contract.setSchoolDose, (useCase, { params, body }) => setSchoolDose(useCase, params.id, body));
  route(contract.endSchoolDose, (useCase, { params, body }) => endSchoolDose(useCase, params.id, body));
  route(contract.readSchoolDose, (useCase, { params, query }) => getSchoolDose(useCase, params.id, query));
}
