import type { Route } from '../../people/index.ts';
import * as groups from '../groups/contract.ts';
import { addGroup, findGroups, spellGroup } from '../groups/keep-groups.ts';
import { importRoutes } from '../import/routes.ts';
import * as values from '../values/contract.ts';
import { findValues } from '../values/find-values.ts';
import * as contract from './contract.ts';
import { addOneMeasure, findMeasures, getOneMeasure } from './find-measures.ts';

export function measureRoutes(route: Route): void {
  importRoutes(route); // before `/measures/{key}`, which would take `imports` for a key
  route(contract.listMeasures, (useCase) => findMeasures(useCase));
  route(contract.getMeasure, (useCase, { params }) => getOneMeasure(useCase, params.key));
  route(contract.addMeasure, (useCase, { body }) => addOneMeasure(useCase, body));
  route(values.listMeasureValues, (useCase, { query }) => findValues(useCase, query));
  route(groups.listStudentGroups, (useCase) => findGroups(useCase));
  route(groups.addStudentGroup, (useCase, { body }) => addGroup(useCase, body));
  route(groups.addSpelling, (useCase, { body }) => spellGroup(useCase, body));
}
