import { Link } from '@tanstack/react-router';
import type { ListSearchParams } from './search-params.ts';

const states = [
  ['open', 'Open'],
  ['late', 'Late'],
  ['unanswered', 'Unanswered'],
  ['waiting', 'Waiting'],
  ['unconfirmed', 'To confirm'],
  ['quiet', 'No movement'],
  ['closed', 'Solved'],
] as const;

interface StateLinksProps {
  search: ListSearchParams;
  counts: (Record<(typeof states)[number][0], number> & { moreClosed: boolean }) | undefined;
  chosen: string | undefined;
}

/** Where requests stand, each with how many one sees there. */
export function StateLinks({ search, counts, chosen }: StateLinksProps) {
  return (
    <nav className="filters" aria-label="Where it stands">
      {states.map(([state, word]) => (
        <Link key={state} to="/requests" search={{ ...search, state } as never} aria-current={chosen === state ? 'page' : undefined}>
          {word} {counts ? <span className="count">{counts[state].toLocaleString('en-US')}{state === 'closed' && counts.moreClosed ? '+' : ''}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
