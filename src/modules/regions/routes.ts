import type { Route } from '../people/index.ts';
import { assignTeamMember } from './assign-team-member.ts';
import * as contract from './contract.ts';
import { drawRegion } from './draw-region.ts';
import { endAbsence } from './end-absence.ts';
import { endRegion } from './end-region.ts';
import { endTeamAssignment } from './end-team-assignment.ts';
import { findRegions } from './find-regions.ts';
import { getRegion } from './get-region.ts';
import { moveSchools } from './move-schools.ts';
import { previewMove } from './preview-move.ts';
import { readCoverage } from './read-coverage.ts';
import { readSupporters } from './read-supporters.ts';
import { recordAbsence } from './record-absence.ts';

export function regionRoutes(route: Route): void {
  route(contract.listRegions, (useCase, { query }) => findRegions(useCase, query));
  route(contract.getRegion, (useCase, { params, query }) => getRegion(useCase, params.id, query));
  route(contract.drawRegion, (useCase, { body }) => drawRegion(useCase, body));
  route(contract.endRegion, (useCase, { params, body }) => endRegion(useCase, params.id, body));
  route(contract.previewMove, (useCase, { body }) => previewMove(useCase, body));
  route(contract.moveSchools, (useCase, { body }) => moveSchools(useCase, body));
  route(contract.readCoverage, (useCase, { query }) => readCoverage(useCase, query));
  route(contract.readSupporters, (useCase, { params, query }) => readSupporters(useCase, { schoolId: params.id, on: query.on }));
  route(contract.assignTeamMember, (useCase, { body }) => assignTeamMember(useCase, body));
  route(contract.endTeamAssignment, (useCase, { params, body }) => endTeamAssignment(useCase, params.id, body));
  route(contract.recordAbsence, (useCase, { body }) => recordAbsence(useCase, body));
  route(contract.endAbsence, (useCase, { params, body }) => endAbsence(useCase, params.id, body));
}
