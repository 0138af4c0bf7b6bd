import { Link } from '@tanstack/react-router';
import { useSchoolOverview } from './use-school-overview.ts';

const tabs = [
  ['/schools/$id', 'Overview', false],
  ['/schools/$id/requests', 'Requests', true],
  ['/schools/$id/evidence', 'Evidence', false],
  ['/schools/$id/promises', 'Promises', true],
  ['/schools/$id/visits', 'Visits', true],
  ['/schools/$id/supporters', 'People', false],
  ['/schools/$id/history', 'History', false],
] as const;

/** What there is of a school, one page each; its requests and promises for those who read them. */
export function SchoolTabs({ schoolId }: { schoolId: string }) {
  const { data } = useSchoolOverview(schoolId);
  const reads = data?.abilities.readRequests.allowed ?? false;
  return (
    <nav className="filters school-tabs on-screen" aria-label="Of this school">
      {tabs.filter(([, , ofRequests]) => reads || !ofRequests).map(([to, word]) => (
        <Link key={to} to={to as never} params={{ id: schoolId } as never} activeOptions={{ exact: true, includeSearch: false }}>
          {word}
        </Link>
      ))}
      {data?.plan ? (
        <Link to="/plans/$id" params={{ id: data.plan.id } as never}>
          Plan
        </Link>
      ) : null}
    </nav>
  );
}
