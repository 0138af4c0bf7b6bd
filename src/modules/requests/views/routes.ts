import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { endView } from './end-view.ts';
import { findSavedViews } from './find-saved-views.ts';
import { saveView } from './save-view.ts';

export function viewRoutes(route: Route): void {
  route(contract.listSavedViews, (useCase) => findSavedViews(useCase));
  route(contract.saveView, (useCase, { body }) => saveView(useCase, body));
  route(contract.endView, (useCase, { params }) => endView(useCase, params.id));
}
