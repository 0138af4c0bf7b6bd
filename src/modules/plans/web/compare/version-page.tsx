import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { plansApi } from '../client.ts';
import { versionWords } from '../plan-words.ts';
import { PlanRead } from '../page/plan-read.tsx';

/** A plan as it was read at one moment. */
export function VersionPage() {
  const dates = useDates();
  const { id, number } = useParams({ strict: false }) as { id: string; number: string };
  const query = useQuery({ queryKey: ['plans', 'version', id, number], queryFn: () => plansApi('GET /plans/{id}/versions/{number}', { params: { id, number } }) });
  return (
    <QueryState query={query}>
      {({ content, measures, kind, madeAt, madeBy }) => (
        <Page title={`Version ${number}: ${content.school}, plan ${content.schoolYear}`} lead={`${versionWords[kind].replace(/^./, (first) => first.toUpperCase())} ${dates.when(madeAt)}${madeBy ? ` by ${madeBy}` : ''} · template “${content.template.name}”, version ${content.template.version}`}>
          <p className="on-screen">
            <Link to="/plans/$id/review" params={{ id } as never}>
              Back to the plan
            </Link>
          </p>
          <PlanRead parts={content.parts} measures={measures} day={dates.fullDay} />
        </Page>
      )}
    </QueryState>
  );
}
