import { SourcePromises } from '../../modules/commitments/web/source-promises.tsx';
import { VisitPage as Visit } from '../../modules/visits/web/visit-page.tsx';

/** The page of a visit, with what was promised in it. */
export function VisitPage() {
  return <Visit promises={SourcePromises} />;
}
