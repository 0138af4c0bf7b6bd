import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useNotice } from '../../../../ui/notices.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { under } from '../parts-tree.ts';
import { PlanFrame } from '../plan-frame.tsx';
import { stateWords } from '../plan-words.ts';
import { usePlan } from '../use-plan.ts';
import type { Part } from './part-autosave.ts';
import { PartEditor } from './part-editor.tsx';
import { usePresence } from './use-presence.ts';

/** Writing a plan together: every pause keeps it, one sees who else writes where, and no text is overwritten. */
export function PlanEditPage() {
  return <QueryState query={usePlan()}>{(plan) => <Edit plan={plan} />}</QueryState>;
}

const partNames = { goal: 'Goal', strategy: 'Strategy', action_step: 'Step', indicator: 'Indicator', evidence: 'Evidence' } as const;

function Edit({ plan }: { plan: PlanReply }) {
  const { others, entered } = usePresence(plan);
  const groups = useQuery({ queryKey: ['plans', 'choices', plan.id, ''], queryFn: () => plansApi('GET /plans/{id}/measure-choices', { params: { id: plan.id }, query: { q: '' } }), staleTime: 300_000 });
  const may = plan.abilities.write;
  const discarded = plan.state === 'approved' && plan.acts.at(-1)?.act === 'discard' ? plan.acts.at(-1) : undefined;
  const editor = (part: Part, siblings: Part[], index: number, title: string, children?: ReactNode): ReactNode => (
    <PartEditor key={part.id} plan={plan} part={part} title={title} groups={groups.data?.groups ?? []} others={others.filter((other) => other.partId === part.id).map(({ name }) => name)} entered={entered} before={siblings[index - 1]?.id} after={index === siblings.length - 1 ? undefined : (siblings[index + 2]?.id ?? null)}>
      {children}
    </PartEditor>
  );
  const listOf = (parent: Part, kind: 'strategy' | 'action_step' | 'indicator' | 'evidence', prefix: string): ReactNode => {
    const parts = under(plan.parts, parent.id, kind);
    return (
      <>
        {parts.map((part, index) => editor(part, parts, index, `${prefix}${partNames[kind]} ${index + 1}`, kind === 'strategy' ? listOf(part, 'action_step', `${prefix}strategy ${index + 1}, `) : undefined))}
        <Add plan={plan} kind={kind} parentId={parent.id} of={`${prefix.replace(/, $/, '')}`} />
      </>
    );
  };
  const goals = under(plan.parts, null, 'goal');
  return (
    <PlanFrame plan={plan} about="Writing">
      {may.allowed ? null : (
        <p className="notice" role="alert">
          {discarded ? `${discarded.by ?? 'Its leader'} discarded the amendment: ${discarded.note} ` : ''}
          {may.sentence} {stateWords[plan.state].sign} What you typed and could not be kept is still below, on this device.
        </p>
      )}
      <p role="status" className="quiet presence">
        {others.length > 0 ? `${others.map(({ name }) => name).join(', ')} ${others.length === 1 ? 'has' : 'have'} this open too.` : 'You alone have this open.'}
      </p>
      <details>
        <summary>What makes a good goal</summary>
        <ul className="plain">
          {plan.template.content.goalTest.map(({ word, question }) => (
            <li key={word}>
              <strong>{word}</strong>: {question}
            </li>
          ))}
        </ul>
      </details>
      {goals.map((goal, index) =>
        editor(goal, goals, index, `Goal ${index + 1}`, (
          <>
            {listOf(goal, 'evidence', `Goal ${index + 1}, `)}
            {listOf(goal, 'indicator', `Goal ${index + 1}, `)}
            {listOf(goal, 'strategy', `Goal ${index + 1}, `)}
          </>
        )),
      )}
      {goals.length < plan.template.content.goalsAtMost ? <Add plan={plan} kind="goal" parentId={null} of="" /> : <p className="quiet">By its template the plan has at most {plan.template.content.goalsAtMost} goals.</p>}
      <p className="row">
        <Link className="button main" to="/plans/$id" params={{ id: plan.id } as never}>
          Read it
        </Link>
        <Link className="button" to="/plans/$id/review" params={{ id: plan.id } as never}>
          Review and comments
        </Link>
      </p>
    </PlanFrame>
  );
}

function Add({ plan, kind, parentId, of }: { plan: PlanReply; kind: Part['kind']; parentId: string | null; of: string }) {
  const queries = useQueryClient();
  const say = useNotice();
  const add = useMutation({
    mutationFn: () => plansApi('POST /plans/{id}/parts', { params: { id: plan.id }, body: { kind, parentId } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['plans', 'one', plan.id] });
      // Once the page shows it.
      setTimeout(() => document.getElementById(`text-${id}`)?.focus(), 0);
    },
    onError: (error) => say(error.message),
  });
  if (!plan.abilities.write.allowed) return null;
  return (
    <p>
      <button type="button" disabled={add.isPending} onClick={() => add.mutate()}>
        Add {{ goal: 'a goal', strategy: 'a strategy', action_step: 'a step', indicator: 'an indicator', evidence: 'evidence' }[kind]}
        {of ? <span className="skip"> to {of}</span> : null}
      </button>
    </p>
  );
}
