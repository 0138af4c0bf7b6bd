import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { OpenRoute } from '../../../platform/http/route.ts';
import * as contract from './contract.ts';
import { getPublicPlan } from './get-public-plan.ts';

/** The road of those who never sign in. */
export function publicPlanRoutes({ openRoute, database, clock }: { openRoute: OpenRoute; database: Database; clock: Clock }): void {
  openRoute(contract.getPublicPlan, ({ params }) => getPublicPlan({ database, clock }, params.id));
}
