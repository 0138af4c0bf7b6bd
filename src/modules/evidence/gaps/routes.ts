import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { exportGaps } from './export-gaps.ts';
import { exportFunnel, readFunnel } from './funnel/read-funnel.ts';
import { readGaps } from './read-gaps.ts';
import { readSchoolEvidence } from './read-school-evidence.ts';
import { exportLowStart, readLowStart } from './returns/read-low-start.ts';

export function gapRoutes(route: Route): void {
  route(contract.getGaps, (useCase, { query }) => readGaps(useCase, query));
  route(contract.exportGaps, (useCase, { query }) => exportGaps(useCase, query));
  route(contract.getSchoolEvidence, (useCase, { params, query }) => readSchoolEvidence(useCase, params.id, query));
  route(contract.getFunnel, (useCase, { query }) => readFunnel(useCase, query));
  route(contract.exportFunnel, (useCase, { query }) => exportFunnel(useCase, query));
  route(contract.getLowStart, (useCase, { query }) => readLowStart(useCase, query));
  route(contract.exportLowStart, (useCase, { query }) => exportLowStart(useCase, query));
}
