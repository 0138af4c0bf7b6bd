import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { usePageSession } from '../../../ui/session-context.ts';
import { requestsApi } from './client.ts';
import { RequestList } from './request-list.tsx';

/** What needs me first, then what is owed, then what was solved. */
export function HomePage() {
  const { personName, roles } = usePageSession();
  const ofSchool = roles.some((role) => role.startsWith('school_'));
  const home = useQuery({ queryKey: ['requests', 'home'], queryFn: () => requestsApi('GET /requests/home') });
  const ask = (
    <Link className="button main" to="/ask">
      Ask for help
    </Link>
  );
  return (
    <Page title={`Good day, ${personName.split(' ')[0]}`} actions={ofSchool ? ask : null}>
      <QueryState query={home}>
        {({ needsMe, owed, solved, counts }) => (
          <>
            <h2>Needs you {counts.needsMe > 0 ? <span className="quiet">({counts.needsMe})</span> : null}</h2>
            <RequestList rows={needsMe} empty="Nothing needs you right now." />
            <h2>{ofSchool ? 'What the district owes us' : 'Mine, under way'}</h2>
            <RequestList rows={owed} empty={ofSchool ? 'Nothing is open. When you need help, one sentence is enough.' : 'You hold nothing else.'} />
            <h2>Solved lately</h2>
            <RequestList rows={solved} empty="Nothing in the last thirty days." />
          </>
        )}
      </QueryState>
    </Page>
  );
}
