import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PartText, PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { PlanFrame } from '../plan-frame.tsx';
import { usePlan } from '../use-plan.ts';
import { TextVersions } from './text-versions.tsx';

/** Every text that a part of the plan ever had, and what was taken out; each can be put back. */
export function TextsPage() {
  return <QueryState query={usePlan()}>{(plan) => <Texts plan={plan} />}</QueryState>;
}

function Texts({ plan }: { plan: PlanReply }) {
  const query = useQuery({ queryKey: ['plans', 'texts', plan.id], queryFn: () => plansApi('GET /plans/{id}/texts', { params: { id: plan.id } }), staleTime: 0 });
  return (
    <PlanFrame plan={plan} about="Every text">
      <QueryState query={query}>
        {({ items }) => (
          <>
            <h2>Taken out</h2>
            {items.some((each) => each.endedAt) ? null : <p className="quiet">Nothing was taken out.</p>}
            <ul className="list">{items.filter((each) => each.endedAt).map((each) => <Row key={each.id} plan={plan} part={each} />)}</ul>
            <h2>In the plan</h2>
            <ul className="list">{items.filter((each) => !each.endedAt).map((each) => <Row key={each.id} plan={plan} part={each} />)}</ul>
          </>
        )}
      </QueryState>
    </PlanFrame>
  );
}

function Row({ plan, part }: { plan: PlanReply; part: PartText }) {
  const dates = useDates();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const again = () => queries.invalidateQueries({ queryKey: ['plans'] });
  const restore = useMutation({ mutationFn: () => plansApi('POST /plans/{id}/parts/{partId}/restoration', { params: { id: plan.id, partId: part.id } }), onSuccess: again });
  const name = plan.template.content.parts[part.kind].name;
  return (
    <li>
      <strong>{name}</strong>: {part.text.slice(0, 160) || 'without text'}
      {part.endedAt && part.under ? <span className="quiet"> under “{part.under.length > 80 ? `${part.under.slice(0, 80)}…` : part.under}”</span> : null}
      {part.endedAt ? <span className="quiet"> taken out {dates.when(part.endedAt)}{part.by ? ` by ${part.by}` : ''}{part.goesWithAbove ? ', with what it stood under' : ''}</span> : null}
      {restore.error ? <Refusal error={restore.error} /> : null}
      <p className="row">
        {part.endedAt && plan.abilities.write.allowed && !part.goesWithAbove ? (
          <button type="button" disabled={restore.isPending} onClick={() => restore.mutate()}>
            Put it back<span className="skip">: {part.text.slice(0, 60)}</span>
          </button>
        ) : null}
        <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide its texts' : 'Every text it had'}<span className="skip">: {part.text.slice(0, 60)}</span>
        </button>
      </p>
      {open ? <TextVersions plan={plan} part={part} /> : null}
    </li>
  );
}
