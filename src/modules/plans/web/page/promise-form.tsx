import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates, usePageSession } from '../../../../ui/session-context.ts';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

/** A promise inside a plan, for one's own side; of a goal where that is said. */
export function PromiseForm({ plan, close }: { plan: PlanReply; close: () => void }) {
  const dates = useDates();
  const { belongsTo } = usePageSession();
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [partId, setPartId] = useState('');
  const to = belongsTo.some((place) => place.id === plan.school.id) ? 'the district' : plan.school.name;
  const goals = plan.parts.filter((part) => part.kind === 'goal');
  return (
    <ActForm title={`A promise to ${to}`} button="Promise it" ready={what.trim() !== '' && dueOn !== ''} act={() => plansApi('POST /plans/{id}/commitments', { params: { id: plan.id }, body: { what: what.trim(), dueOn, ...(partId ? { partId } : {}) } })} done="On the record, in the plan: both sides see it, with its day." close={close}>
      <label htmlFor="plan-promise">What you will do</label>
      <input id="plan-promise" data-first required maxLength={500} value={what} onChange={(event) => setWhat(event.target.value)} />
      <label htmlFor="plan-promise-due">By the end of</label>
      <input id="plan-promise-due" type="date" required min={dates.today} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      <label htmlFor="plan-promise-goal">For which goal</label>
      <select id="plan-promise-goal" value={partId} onChange={(event) => setPartId(event.target.value)}>
        <option value="">The whole plan</option>
        {goals.map((goal, index) => (
          <option key={goal.id} value={goal.id}>
            Goal {index + 1}: {goal.text.slice(0, 70)}
          </option>
        ))}
      </select>
    </ActForm>
  );
}
