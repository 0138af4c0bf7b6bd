import { Link } from '@tanstack/react-router';

const tabs = [
  ['/schools/$id', 'Overview'],
  ['/schools/$id/evidence', 'Evidence'],
] as const;

/** What there is of a school, one page each. */
export function SchoolTabs({ schoolId }: { schoolId: string }) {
  return (
    <nav className="filters on-screen" aria-label="Of this school">
      {tabs.map(([to, word]) => (
        <Link key={to} to={to} params={{ id: schoolId } as never} activeOptions={{ exact: true, includeSearch: false }}>
          {word}
        </Link>
      ))}
      <Link to="/plans" search={{ schoolId } as never}>
        Plan
      </Link>
    </nav>
  );
}
