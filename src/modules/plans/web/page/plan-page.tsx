import { Link } from '@tanstack/react-router';
import { useState, type ComponentType, type ReactNode } from 'react';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PlanReply } from '../../contract.ts';
import { PlanFrame } from '../plan-frame.tsx';
import { nextWords } from '../plan-words.ts';
import { usePlan } from '../use-plan.ts';
import { CycleFacts } from './cycle-facts.tsx';
import { PlanRead } from './plan-read.tsx';
import { PromiseForm } from './promise-form.tsx';

interface PlanPageProps {
  /** What was promised in a record, as the module of promises shows it. */
  promises: ComponentType<{ sourceId: string; promise: ReactNode }>;
}

/** One plan to be read: where it stands and what is next, its text, what was promised in it, what serves its goals. */
export function PlanPage({ promises }: PlanPageProps) {
  return <QueryState query={usePlan()}>{(plan) => <Plan plan={plan} promises={promises} />}</QueryState>;
}

function Plan({ plan, promises: Promises }: { plan: PlanReply } & PlanPageProps) {
  const dates = useDates();
  const [promising, setPromising] = useState(false);
  const reasonOf = (partId: string) => plan.standings.filter((each) => each.partId === partId).at(-1)?.reason;
  const main = plan.abilities.write.allowed ? (
    <Link className="button main" to="/plans/$id/edit" params={{ id: plan.id } as never}>
      Write
    </Link>
  ) : null;
  return (
    <PlanFrame plan={plan} actions={main}>
      <p className="on-screen">
        {nextWords[plan.state]} {plan.state === 'approved' || plan.versions.some((version) => version.isApproved) ? null : <>To be approved by {dates.fullDay(plan.reviewBy)}.</>}
      </p>
      {plan.template.newest > plan.template.version ? <p className="quiet on-screen">Its template has a newer version. This plan keeps version {plan.template.version}, by which it was begun; nothing of it changes.</p> : null}
      <CycleFacts plan={plan} />
      <PlanRead parts={plan.parts} measures={plan.measures} day={dates.fullDay} reasonOf={reasonOf} plan={plan} />
      <Promises
        sourceId={plan.id}
        promise={
          plan.abilities.promise.allowed ? (
            <p className="on-screen">
              <button type="button" onClick={() => setPromising(true)}>
                Promise something in this plan
              </button>
            </p>
          ) : null
        }
      />
      {promising ? <PromiseForm plan={plan} close={() => setPromising(false)} /> : null}
    </PlanFrame>
  );
}
