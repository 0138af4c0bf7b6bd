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
  const counted = useQuery({ queryKey: ['requests', 'counts', {}], queryFn: () => requestsApi('GET /requests/counts'), enabled: !ofSchool });
  return (
    <Page title={`Good day, ${personName.split(' ')[0]}`} actions={ofSchool ? ask : null}>
      {counted.data && counted.data.total > 0 ? (
        <p className="lead">
          In sight: <Link to="/requests">{counted.data.open.toLocaleString('en-US')} open</Link>, <Link to="/requests" search={{ state: 'late' } as never}>{counted.data.late.toLocaleString('en-US')} late</Link>,{' '}
          <Link to="/requests" search={{ state: 'unanswered' } as never}>{counted.data.unanswered.toLocaleString('en-US')} without a first answer</Link>, <Link to="/requests" search={{ state: 'quiet' } as never}>{counted.data.quiet.toLocaleString('en-US')} without movement</Link>.
        </p>
      ) : null}
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
