import type { Route } from '../../people/index.ts';
import { addPart } from './add-part.ts';
import * as contract from './contract.ts';
import { endPart, restorePart } from './end-part.ts';
import { findRevisions } from './find-revisions.ts';
import { findTexts } from './find-texts.ts';
import { movePart } from './move-part.ts';
import { writePart } from './write-part.ts';

export function partRoutes(route: Route): void {
  route(contract.addPart, (useCase, { params, body }) => addPart(useCase, params.id, body));
  route(contract.writePart, (useCase, { params, body }) => writePart(useCase, params.id, params.partId, body));
  route(contract.movePart, (useCase, { params, body }) => movePart(useCase, params.id, params.partId, body));
  route(contract.endPart, (useCase, { params }) => endPart(useCase, params.id, params.partId));
  route(contract.restorePart, (useCase, { params }) => restorePart(useCase, params.id, params.partId));
  route(contract.listTexts, (useCase, { params }) => findTexts(useCase, params.id));
  route(contract.listPartRevisions, (useCase, { params, query }) => findRevisions(useCase, params.id, params.partId, query));
}
