import type { Route } from '../people/index.ts';
import { boardRoutes } from './board/routes.ts';
import { briefRoutes } from './brief/routes.ts';
import { equityRoutes } from './equity/routes.ts';
import { handOverRoutes } from './hand-over/routes.ts';
import { historyRoutes } from './history/routes.ts';
import { schoolRoutes } from './school/routes.ts';
import { shareRoutes } from './share/routes.ts';

export function overviewRoutes(route: Route): void {
  schoolRoutes(route);
  historyRoutes(route);
  briefRoutes(route);
  handOverRoutes(route);
  boardRoutes(route);
  equityRoutes(route);
  shareRoutes(route);
}
