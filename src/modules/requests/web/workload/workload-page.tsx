import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { createClient } from '../../../../ui/api.ts';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type * as regionsContract from '../../../regions/contract.ts';
import { requestsApi } from '../client.ts';

const regionsApi = createClient<typeof regionsContract>();

/** Who carries how much, before somebody breaks: across all the functions they serve. */
export function WorkloadPage() {
  const dates = useDates();
  const { regionId } = useSearch({ strict: false }) as { regionId?: string };
  const navigate = useNavigate();
  const coverage = useQuery({ queryKey: ['regions', 'coverage', 'names'], queryFn: () => regionsApi('GET /coverage'), staleTime: 300_000 });
  const regions = coverage.data?.regions ?? [];
  const query = useQuery({ queryKey: ['requests', 'workload', regionId], queryFn: () => requestsApi('GET /workload', { query: regionId ? { regionId } : {} }) });
  return (
    <Page title="Who carries how much" lead={<>Open requests and pieces of each person, across functions. The latest first. <Link to={'/kept-promises' as never}>Promises kept</Link></>}>
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
            {items.map(({ person, serves, away, open, late, waitingOnSchool, dueThisWeek, pieces, soonestDueAt }) => (
              <li key={person.id}>
                <Link className="item" to="/requests" search={{ owner: person.id, state: 'open' } as never}>
                  <span className="title">
                    {person.name} {away ? <span className="quiet">away today</span> : null}
                  </span>
                  <span className="facts">
                    {late > 0 ? <span className="status late">{late} late</span> : null} {open} open
                    {dueThisWeek > 0 ? `, ${dueThisWeek} due in seven days` : ''}
                    {waitingOnSchool > 0 ? `, ${waitingOnSchool} waiting for a school` : ''}
                    {pieces > 0 ? `, ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}` : ''}
                    {serves.length > 0 ? ` · ${serves.join(', ')}` : ''}
                  </span>
                  <span className={late > 0 ? 'when late' : 'when quiet'}>{soonestDueAt ? `next ${dates.when(soonestDueAt)}` : ''}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Page>
  );
}
