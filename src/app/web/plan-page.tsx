import { SourcePromises } from '../../modules/commitments/web/source-promises.tsx';
import { PlanPage as Plan } from '../../modules/plans/web/page/plan-page.tsx';

/** The page of a plan, with what was promised in it. */
export function PlanPage() {
  return <Plan promises={SourcePromises} />;
}
