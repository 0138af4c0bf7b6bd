import type { Host } from '../platform/http/host.ts';
import type { Actor } from '../modules/people/index.ts';
import { commitmentRoutes } from '../modules/commitments/index.ts';
import { demandRoutes } from '../modules/demands/index.ts';
import { districtRoutes } from '../modules/district/index.ts';
import { evidenceRoutes } from '../modules/evidence/index.ts';
import { knowledgeRoutes } from '../modules/knowledge/index.ts';
import { overviewRoutes } from '../modules/overview/index.ts';
import { planRoutes, tellSightOfPlans } from '../modules/plans/index.ts';
import { regionRoutes } from '../modules/regions/index.ts';
import { requestRoutes, tellSightOfRequests } from '../modules/requests/index.ts';
import { schoolRoutes } from '../modules/schools/index.ts';
import { tierRoutes } from '../modules/tiers/index.ts';
import { tellOfVisits, visitRoutes } from '../modules/visits/index.ts';

/** Binds the roads of every module, in the declared order. */
export function bindModules({ route }: Host<Actor>): void {
  districtRoutes(route);
  schoolRoutes(route);
  regionRoutes(route);
  evidenceRoutes(route);
  tierRoutes(route);
  tellSightOfRequests();
  tellSightOfPlans();
  tellOfVisits();
  commitmentRoutes(route);
  knowledgeRoutes(route);
  requestRoutes(route);
  planRoutes(route);
  visitRoutes(route);
  demandRoutes(route);
  overviewRoutes(route);
}
