import type { Route } from '../people/index.ts';
import { hidingRoutes } from './suppression/routes.ts';

export function evidenceRoutes(route: Route): void {
  hidingRoutes(route);
}
