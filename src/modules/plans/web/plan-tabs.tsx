import { Link } from '@tanstack/react-router';
import type { PlanReply } from '../contract.ts';

/** What there is of a plan, one page each. */
export function PlanTabs({ plan }: { plan: PlanReply }) {
  const tabs = [
    ['/plans/$id', 'The plan'],
    ...(plan.abilities.write.allowed ? [['/plans/$id/edit', 'Write']] : []),
    ['/plans/$id/review', 'Review and comments'],
    ...(plan.abilities.read_revisions.allowed ? [['/plans/$id/texts', 'Every text']] : []),
    ...(plan.versions.length > 0 ? [['/plans/$id/compare', 'What changed']] : []),
  ];
  return (
    <nav className="filters on-screen" aria-label="Of this plan">
      {tabs.map(([to, word]) => (
        <Link key={to} to={to!} params={{ id: plan.id } as never} activeOptions={{ exact: true, includeSearch: false }}>
          {word}
        </Link>
      ))}
    </nav>
  );
}
