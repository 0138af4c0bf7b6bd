import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { plansApi } from '../client.ts';

/** The templates by which plans are made, each with its versions. */
export function TemplatesPage() {
  const dates = useDates();
  const query = useQuery({ queryKey: ['plan templates'], queryFn: () => plansApi('GET /plan-templates') });
  return (
    <Page title="Templates of plans" lead="A plan keeps the version by which it was begun. A new version holds for plans that begin after it.">
      <QueryState query={query}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p role="status">None yet: the usual one comes with the first plan.</p> : null}
            <ul className="list">
              {items.map((template) => (
                <li key={template.id}>
                  <Link className="item" to="/plans/templates/$id" params={{ id: template.id } as never}>
                    <span className="title">{template.name}</span>
                    <span className="facts">
                      Version {template.versions[0]!.version}, {dates.when(template.versions[0]!.publishedAt)} · {template.versions.reduce((sum, version) => sum + version.plans, 0)} plans
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
    </Page>
  );
}
