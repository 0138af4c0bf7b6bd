import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { dateWords } from '../../../../ui/dates.ts';
import { plansApi } from '../client.ts';
import { PlanRead } from '../page/plan-read.tsx';

/** The approved plan of a school, for anybody. */
export function PublicPlanPage() {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const query = useQuery({ queryKey: ['public plan', id], queryFn: () => plansApi('GET /public-plans/{id}', { params: { id } }), enabled: id !== '' });
  const { fullDay } = dateWords('UTC');
  if (id === '') return <Page title="Plan of a school"><p className="notice refused">The address is not whole.</p></Page>;
  return (
    <QueryState query={query}>
      {(plan) => (
        <Page title={`${plan.school}, plan ${plan.schoolYear}`} lead={`${plan.district} · approved ${fullDay(plan.approvedOn)}`}>
          <PlanRead parts={plan.parts} measures={plan.measures} day={fullDay} />
        </Page>
      )}
    </QueryState>
  );
}
