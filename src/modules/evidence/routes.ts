import type { Route } from '../people/index.ts';
import { decisionRoutes } from './decisions/routes.ts';
import { gapRoutes } from './gaps/routes.ts';
import { measureRoutes } from './measures/routes.ts';

export function evidenceRoutes(route: Route): void {
  measureRoutes(route);
  gapRoutes(route);
  decisionRoutes(route);
}
