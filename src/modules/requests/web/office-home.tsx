import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createClient } from '../../../ui/api.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { usePageSession } from '../../../ui/session-context.ts';
import type * as regions from '../../regions/contract.ts';
import type * as schools from '../../schools/contract.ts';

const regionsApi = createClient<typeof regions>();
const schoolsApi = createClient<typeof schools>();

/** For those who keep the district in order and work on no request: what is there, and where it has a hole. */
export function OfficeHome() {
  const { roles } = usePageSession();
  const coverage = useQuery({ queryKey: ['regions', 'coverage', 'holes'], queryFn: () => regionsApi('GET /coverage') });
  const listed = useQuery({ queryKey: ['schools', 'total'], queryFn: () => schoolsApi('GET /schools', { query: { limit: 1 } }) });
  return (
    <>
      <h2>The district today</h2>
      <QueryState query={coverage}>
        {({ holes, functions, regions: all }) => (
          <ul className="list">
            <Fact to="/coverage" title={holes === 0 ? 'Every function has somebody in every region' : `${holes} empty ${holes === 1 ? 'seat' : 'seats'} in the coverage grid`} about={`${functions.length} functions in ${all.length} regions; what comes in for an empty seat goes to the operational leader`} />
            <Fact to="/schools" title={`${listed.data?.total ?? '…'} schools`} about="Their regions, leaders and who supports them" />
            <Fact to="/calendar" title="School calendar" about="Terms, half days, closures: every promise is counted on it" />
            {roles.some((role) => role === 'auditor' || role === 'administrator') ? <Fact to="/settings/audit" title="Audit trail" about="Who did what, when and why; who saw what is confidential" /> : null}
            <Fact to="/settings" title="Settings" about="Departments, schools from files, catalogue, people, the numbers of the rules" />
          </ul>
        )}
      </QueryState>
    </>
  );
}

function Fact({ to, title, about }: { to: string; title: string; about: string }) {
  return (
    <li>
      <Link className="item" to={to}>
        <span className="title">{title}</span>
        <span className="facts">{about}</span>
      </Link>
    </li>
  );
}
