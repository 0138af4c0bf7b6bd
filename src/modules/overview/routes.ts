import type { Route } from '../people/index.ts';
import { equityRoutes } from './equity/routes.ts';

export function overviewRoutes(route: Route): void {
  equityRoutes(route);
}
