import type { Route } from '../people/index.ts';
import { decisionRoutes } from './decisions/routes.ts';
import { gapRoutes } from './gaps/routes.ts';

export function evidenceRoutes(route: Route): void {
  gapRoutes(route);
  decisionRoutes(route);
}
