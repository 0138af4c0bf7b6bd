import type { Route } from '../people/index.ts';
import { measureRoutes } from './measures/routes.ts';
import { hidingRoutes } from './suppression/routes.ts';

export function evidenceRoutes(route: Route): void {
  measureRoutes(route);
  hidingRoutes(route);
}
