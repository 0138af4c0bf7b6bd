import { Link } from '@tanstack/react-router';
import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createClient } from '../../../../ui/api.ts';
import { useLineKeys } from '../../../../ui/acts/use-line-keys.ts';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type * as regionsContract from '../../../regions/contract.ts';
import { requestsApi } from '../client.ts';
import { WorkloadLine } from './workload-line.tsx';

const regionsApi = createClient<typeof regionsContract>();

/** Who carries how much, before somebody breaks: across all the functions they serve. */
export function WorkloadPage() {
  useLineKeys();
  const { regionId } = useSearch({ strict: false }) as { regionId?: string };
  const navigate = useNavigate();
  const coverage = useQuery({ queryKey: ['regions', 'coverage', 'names'], queryFn: () => regionsApi('GET /coverage'), staleTime: 300_000 });
  const regions = coverage.data?.regions ?? [];
  const query = useQuery({ queryKey: ['requests', 'workload', regionId], queryFn: () => requestsApi('GET /workload', { query: regionId ? { regionId } : {} }) });
  return (
    <Page title="Who carries how much" lead={<>Open requests and pieces of each person, across functions and regions, beside the time their seats have. The latest first. <Link to={'/kept-promises' as never}>Promises kept</Link></>}>
      {regions.length > 1 ? (
        <div className="narrow">
          <label htmlFor="workload-region">Region</label>
          <select id="workload-region" value={regionId ?? ''} onChange={(event) => void navigate({ to: '/workload', search: (event.target.value ? { regionId: event.target.value } : {}) as never })}>
            <option value="">All that I see</option>
            {regions.map((region) => (
              <option key={region.id} value={region.id}>
                {region.name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <QueryState query={query}>
        {({ items }) => (
          <ul className="list">
            {items.map((item) => (
              <WorkloadLine key={item.person.id} item={item} regionId={regionId} />
            ))}
          </ul>
        )}
      </QueryState>
    </Page>
  );
}
