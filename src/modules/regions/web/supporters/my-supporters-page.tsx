import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { usePageSession } from '../../../../ui/session-context.ts';
import { Supporters } from './supporters.tsx';

/** "Who supports us": one's own school at once, or the choice between one's schools. */
export function MySupportersPage({ tabs: Tabs }: { tabs: ComponentType<{ schoolId: string }> }) {
  const { belongsTo: schools } = usePageSession();
  const own = [...new Map(schools.map((school) => [school.id, school])).values()];
  if (own.length === 1) return <Supporters schoolId={own[0]!.id} tabs={<Tabs schoolId={own[0]!.id} />} />;
  return (
    <Page title="Who supports us" lead={own.length > 1 ? 'You belong to several schools. Choose one.' : 'You belong to no school.'}>
      {own.length > 1 ? (
        <ul className="list">
          {own.map((school) => (
            <li key={school.id}>
              <Link className="item" to="/schools/$id/supporters" params={{ id: school.id } as never}>
                <span className="title">{school.name}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Link to="/schools">Find a school</Link>: its page says who supports it.
        </p>
      )}
    </Page>
  );
}
