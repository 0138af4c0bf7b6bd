import { sql, type SqlBool } from 'kysely';
import { tellSourceSight } from '../../commitments/index.ts';
import { visibleRequests } from '../visibility.ts';

/** What was promised in a confidential request exists for whoever sees that request, as it is seen now. */
export function tellSightOfRequests(): void {
  tellSourceSight('request', (useCase) => sql<SqlBool>`exists (select from request where request.id = commitment.source_id and ${visibleRequests(useCase)})`);
}
