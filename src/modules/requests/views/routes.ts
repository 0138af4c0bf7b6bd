import type { Route } from '../../people/index.ts';
import { arrangeViews } from './arrange-views.ts';
import * as contract from './contract.ts';
import { copyView, editView } from './edit-view.ts';
import { endView } from './end-view.ts';
import { findSavedViews } from './find-saved-views.ts';
import { saveView } from './save-view.ts';

export function viewRoutes(route: Route): void {
  route(contract.listSavedViews, (useCase) => findSavedViews(useCase));
  route(contract.saveView, (useCase, { body }) => saveView(useCase, body));
  route(contract.editView, (useCase, { params, body }) => editView(useCase, params.id, body));
  route(contract.copyView, (useCase, { params }) => copyView(useCase, params.id));
  route(contract.arrangeViews, (useCase, { body }) => arrangeViews(useCase, body));
  route(contract.endView, (useCase, { params }) => endView(useCase, params.id));
}
