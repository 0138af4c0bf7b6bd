import { sql, type SqlBool } from 'kysely';
import { tellSourceSight } from '../../commitments/index.ts';
import { visiblePlans } from '../visibility.ts';

/** A confidential promise that was made in a plan exists for whoever sees that plan, as it is seen now. */
export function tellSightOfPlans(): void {
  tellSourceSight('plan', (useCase) => sql<SqlBool>`exists (select from plan where plan.id = commitment.source_id and ${visiblePlans(useCase)})`);
}
