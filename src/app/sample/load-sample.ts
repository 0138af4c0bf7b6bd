import { sql } from 'kysely';
import { sampleDistrict } from '../../../database/sample/sample-district.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { loadArticles } from './load-articles.ts';
import { loadMeasures } from './load-measures.ts';
import { defaultViewRows } from '../../modules/requests/index.ts';
import { loadCalendarRows } from './load-calendar-rows.ts';
import { loadCatalog } from './load-catalog.ts';
import { loadCommitments } from './load-commitments.ts';
import { loadDemands } from './load-demands.ts';
import { loadManners } from './load-manners.ts';
import { loadOrganization } from './load-organization.ts';
import { loadPeople } from './load-people.ts';
import { loadPlans } from './load-plans.ts';
import { loadRequests } from './load-requests.ts';
import { loadTiers } from './load-tiers.ts';
import { loadVisits } from './load-visits.ts';
import { sampleIds } from './sample-ids.ts';

const requestCount = 2_500;

/** Loads the sample district, ending today, into an empty home: in one transaction, so that it is there whole or not at all. */
export async function loadSample(database: Database, clock: Clock): Promise<void> {
  const now = clock.now();
  const sample = sampleDistrict(now, requestCount);
  const districtId = newId();
  const context = { districtId, sample, ids: sampleIds(), now: new Date(now.epochMilliseconds).toISOString() };
  await database.owner.transaction().execute(async (db) => {
    // References are not checked one by one: `sample.db.test.ts` holds the sample's to be whole.
    await sql`set local session_replication_role = replica`.execute(db);
    await db
      .insertInto('district')
      .values({ id: districtId, name: sample.name, shortName: 'Boston sample', timeZone: sample.calendar.timeZone, isSample: true, createdAt: context.now })
      .execute();
    await loadCalendarRows(db, context);
    await loadOrganization(db, context);
    await loadPeople(db, context);
    await loadCatalog(db, context);
    await loadManners(db, context);
    await loadArticles(db, context);
    await loadMeasures(db, context);
    await loadRequests(db, context);
    await loadCommitments(db, context);
    await loadTiers(db, context);
    await loadPlans(db, context);
    await loadVisits(db, context);
    await loadDemands(db, context);
    await db.insertInto('savedView').values(defaultViewRows(context)).execute();
  });
  await sql`analyze`.execute(database.owner);
}
