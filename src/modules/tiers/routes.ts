import type { Route } from '../people/index.ts';
import { assignmentRoutes } from './assignments/routes.ts';
import { doseRoutes } from './dose/routes.ts';
import { matchRoutes } from './matches/routes.ts';
import { needIndexRoutes } from './need-index/routes.ts';
import { reviewRoutes } from './reviews/routes.ts';

export function tierRoutes(route: Route): void {
  needIndexRoutes(route);
  assignmentRoutes(route);
  reviewRoutes(route);
  doseRoutes(route);
  matchRoutes(route);
}
