import type { Route } from '../people/index.ts';
import { commentRoutes } from './comments/routes.ts';
import { promiseRoutes } from './commitments/routes.ts';
import { cycleRoutes } from './cycles/routes.ts';
import { planImportRoutes } from './import/routes.ts';
import { linkRoutes } from './links/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { partRoutes } from './parts/routes.ts';
import { wholePlanRoutes } from './plan/routes.ts';
import { presenceRoutes } from './presence/routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { standingRoutes } from './standing/routes.ts';
import { stepBackRoutes } from './stepback/routes.ts';
import { templateRoutes } from './templates/routes.ts';
import { versionRoutes } from './versions/routes.ts';

export function planRoutes(route: Route): void {
  templateRoutes(route);
  wholePlanRoutes(route);
  partRoutes(route);
  measureRoutes(route);
  presenceRoutes(route);
  commentRoutes(route);
  reviewRoutes(route);
  versionRoutes(route);
  standingRoutes(route);
  cycleRoutes(route);
  stepBackRoutes(route);
  promiseRoutes(route);
  linkRoutes(route);
  planImportRoutes(route);
}
