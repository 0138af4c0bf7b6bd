import { SourcePromises } from '../../modules/commitments/web/source-promises.tsx';
import { RequestPage as Request } from '../../modules/requests/web/page/request-page.tsx';

/** The page of a request, with what was promised in it. */
export function RequestPage() {
  return <Request promises={SourcePromises} />;
}
