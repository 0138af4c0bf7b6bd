import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { ComparisonReply, PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { PlanFrame } from '../plan-frame.tsx';
import { usePlan } from '../use-plan.ts';
import { FieldChanges } from './field-changes.tsx';

/** What changed from one version of a plan to another, or to now, part by part. */
export function ComparePage() {
  return <QueryState query={usePlan()}>{(plan) => <Compare plan={plan} />}</QueryState>;
}

function Compare({ plan }: { plan: PlanReply }) {
  const dates = useDates();
  const search = useSearch({ strict: false }) as { from?: number; to?: number };
  const navigate = useNavigate();
  const baseline = plan.versions.find((version) => version.isBaseline);
  const from = search.from ?? baseline?.number ?? plan.versions[0]?.number;
  const query = useQuery({ queryKey: ['plans', 'comparison', plan.id, from, search.to, plan.touchedAt], queryFn: () => plansApi('GET /plans/{id}/comparison', { params: { id: plan.id }, query: { ...(from ? { from } : {}), ...(search.to ? { to: search.to } : {}) } }) });
  const go = (next: { from?: number | undefined; to?: number | undefined }) => void navigate({ to: '/plans/$id/compare', params: { id: plan.id } as never, search: { ...search, ...next } as never });
  const nameOf = (version: PlanReply['versions'][number]) => `Version ${version.number}, ${dates.when(version.madeAt)}${version.isBaseline ? ', the approved baseline' : version.isApproved ? ', in force' : version.kind === 'discarded' ? ', discarded' : ''}`;
  return (
    <PlanFrame plan={plan} about="What changed">
      <div className="row">
        <div>
          <label htmlFor="compare-from">From</label>
          <select id="compare-from" value={from ?? ''} onChange={(event) => go({ from: Number(event.target.value) })}>
            {plan.versions.map((version) => (
              <option key={version.id} value={version.number}>
                {nameOf(version)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="compare-to">To</label>
          <select id="compare-to" value={search.to ?? ''} onChange={(event) => go({ to: event.target.value ? Number(event.target.value) : undefined })}>
            <option value="">As it is now</option>
            {plan.versions.map((version) => (
              <option key={version.id} value={version.number}>
                {nameOf(version)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <QueryState query={query}>{(comparison) => <Changes comparison={comparison} />}</QueryState>
    </PlanFrame>
  );
}

function Changes({ comparison }: { comparison: ComparisonReply }) {
  const { items, unchanged } = comparison;
  return (
    <>
      <p role="status">{items.length === 0 ? 'Nothing changed.' : `${items.length === 1 ? 'One part' : `${items.length} parts`} changed; ${unchanged} stayed as they were.`}</p>
      {items.map((item) => (
        <article key={item.partId} className="remark changed">
          <strong>
            {{ goal: 'Goal', strategy: 'Strategy', action_step: 'Action step', indicator: 'Indicator', evidence: 'Evidence' }[item.kind]} {{ added: 'added', taken_out: 'taken out', changed: 'changed' }[item.change]}
          </strong>
          <p className="said">{item.title || 'Without text'}</p>
          {item.under ? <p className="quiet">Under: {item.under.slice(0, 160)}</p> : null}
          {item.fields.length > 0 ? <FieldChanges kind={item.kind} fields={item.fields} /> : null}
        </article>
      ))}
    </>
  );
}
