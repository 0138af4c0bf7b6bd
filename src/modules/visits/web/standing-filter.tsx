import { Link, useSearch } from '@tanstack/react-router';

const standings = [
  [undefined, 'Recorded'],
  ['disputed', 'Disputed'],
  ['withdrawn', 'Withdrawn'],
] as const;

/** How visits stand; in the address, so that it can be handed on. */
export function StandingFilter() {
  const search = useSearch({ strict: false }) as { standing?: string };
  return (
    <nav className="filters on-screen" aria-label="How they stand">
      {standings.map(([value, word]) => (
        <Link key={word} to="." search={{ ...search, standing: value } as never} aria-current={search.standing === value ? 'page' : undefined}>
          {word}
        </Link>
      ))}
    </nav>
  );
}
