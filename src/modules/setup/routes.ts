import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { AppError } from '../../platform/errors.ts';
import type { OpenRoute } from '../../platform/http/route.ts';
import type { Auth, Route } from '../people/index.ts';
import * as contract from './contract.ts';
import { createDistrict } from './create-district.ts';
import { loadDepartmentsTemplate } from './load-departments-template.ts';
import { readSteps } from './read-steps.ts';

export interface SetupRoutes {
  route: Route;
  openRoute: OpenRoute;
  database: Database;
  auth: Auth;
  clock: Clock;
  sample: boolean;
  /** What the server printed at its start; whoever knows it sits at this machine. */
  setupToken: string;
}

export function setupRoutes({ route, openRoute, database, auth, clock, sample, setupToken }: SetupRoutes): void {
  const isEmpty = async () => (await database.owner.selectFrom('district').select('id').limit(1).execute()).length === 0;
  let making = false;

  openRoute(contract.getSetup, async () => ({ waiting: await isEmpty(), sample }));
  openRoute(contract.createFirstDistrict, async ({ body }) => {
    if (making || !(await isEmpty())) throw new AppError('not_found', 'This installation has its district already.');
    if (!same(body.token, setupToken)) throw new AppError('not_allowed', 'The token is not the one that the server printed at its start.', { reason: 'setup_token' });
    making = true;
    try {
      return await createDistrict({ database, auth, clock }, body);
    } finally {
      making = false;
    }
  });
  route(contract.listSetupSteps, (useCase) => readSteps(useCase));
  route(contract.loadDepartmentsTemplate, (useCase) => loadDepartmentsTemplate(useCase));
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
