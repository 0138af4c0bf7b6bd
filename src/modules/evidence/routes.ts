import type { Route } from '../people/index.ts';
import { decisionRoutes } from './decisions/routes.ts';
import { gapRoutes } from './gaps/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { hidingRoutes } from './suppression/routes.ts';

export function evidenceRoutes(route: Route): void {
  measureRoutes(route);
  hidingRoutes(route);
  gapRoutes(route);
  decisionRoutes(route);
}
