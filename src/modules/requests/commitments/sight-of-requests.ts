import { sql, type SqlBool } from 'kysely';
import { tellSourcesWithin, tellSourceSight } from '../../commitments/index.ts';
import { visibleRequests } from '../visibility.ts';
import { sourcesMerged } from './sources-merged.ts';

/** What was promised in a confidential request exists for whoever sees that request, as it is seen now; what was promised in a merged one stands with the one it went into. */
export function tellSightOfRequests(): void {
  tellSourceSight('request', (useCase) => sql<SqlBool>`exists (select from request where request.id = commitment.source_id and ${visibleRequests(useCase)})`);
  tellSourcesWithin(sourcesMerged);
}
