import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

/** The cycle that runs, its checkpoints, and how many of its steps are done. */
export function CycleFacts({ plan }: { plan: PlanReply }) {
  const dates = useDates();
  const [next, setNext] = useState(false);
  const { cycle } = plan;
  if (!cycle) return null;
  const steps = plan.parts.filter((part) => cycle.stepIds.includes(part.id));
  const done = steps.filter((part) => part.standing === 'done').length;
  const open = steps.filter((part) => part.standing === 'open').length;
  return (
    <section aria-labelledby="cycle">
      <h2 id="cycle">Cycle {cycle.number}</h2>
      <p>
        {dates.fullDay(cycle.startsOn)} to {dates.fullDay(cycle.endsOn)}: {done} of {steps.length} steps done.
      </p>
      <ul className="plain">
        {cycle.checkpoints.map((each) => (
          <li key={each.id}>
            <Link to="/checkpoints/$id" params={{ id: each.id } as never}>
              Day {each.dayNumber}: {dates.fullDay(each.dueOn)}
            </Link>
            {each.state === 'scheduled' ? (each.dueOn < dates.today ? <span className="late"> not held yet</span> : null) : <span className="quiet"> {each.state.replaceAll('_', ' ')}</span>}
          </li>
        ))}
      </ul>
      {plan.abilities.next_cycle.allowed && cycle.endsOn <= dates.today ? (
        <p className="on-screen">
          <button type="button" onClick={() => setNext(true)}>
            Begin cycle {cycle.number + 1}
          </button>
        </p>
      ) : null}
      {next ? (
        <ActForm title={`Begin cycle ${cycle.number + 1}`} button="Begin it today" act={() => plansApi('POST /plans/{id}/cycles', { params: { id: plan.id }, body: {} })} done="It has begun, with its checkpoints." close={() => setNext(false)}>
          <p>
            Cycle {cycle.number} ends. {open === 1 ? 'One step is not finished and is' : `${open} steps are not finished and are`} carried on; what is done or stopped stays behind.
          </p>
        </ActForm>
      ) : null}
    </section>
  );
}
