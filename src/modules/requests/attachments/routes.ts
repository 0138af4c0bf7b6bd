import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { getAttachment } from './get-attachment.ts';
import { keepFile } from './keep-file.ts';

export function attachmentRoutes(route: Route): void {
  route(contract.keepFile, (useCase, { query, bytes }) => keepFile(useCase, { name: query.name, bytes }));
  route(contract.getAttachment, (useCase, { params }) => getAttachment(useCase, params.id, params.fileId));
}
