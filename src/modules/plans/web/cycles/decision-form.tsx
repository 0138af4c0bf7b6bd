import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { plansApi } from '../client.ts';
import type { GoalSeen } from './checkpoint-goal.tsx';

export const decisionWords = { continue: 'continue', adjust: 'adjust', stop: 'stop', ask_for_support: 'ask for support' } as const;
type Decision = keyof typeof decisionWords;

/** The decision on one goal and its reason. */
export function DecisionForm({ checkpointId, goal, mayAmend, close }: { checkpointId: string; goal: GoalSeen; mayAmend: boolean; close: () => void }) {
  const [decision, setDecision] = useState<Decision>(goal.decision?.decision ?? 'continue');
  const [reason, setReason] = useState('');
  const [amends, setAmends] = useState(true);
  const [summary, setSummary] = useState('');
  // The decision on the page when the form was opened: another since then is refused and read first.
  const [version] = useState(goal.decision?.version ?? 0);
  const asks = decision === 'ask_for_support' && !goal.decision?.requestId;
  const strategies = decision === 'stop' ? goal.strategies.filter((each) => each.standing === 'open' || each.standing === 'paused').map(({ id }) => ({ id, standing: 'stopped' as const })) : [];
  return (
    <ActForm title="Decide on this goal" button="Decide" ready={reason.trim() !== '' && (!asks || summary.trim() !== '')} act={() => plansApi('POST /checkpoints/{id}/decisions', { params: { id: checkpointId }, body: { goalId: goal.id, version, decision, reason: reason.trim(), strategies, amend: decision === 'adjust' && mayAmend && amends, ...(asks ? { request: { summary: summary.trim() } } : {}) } })} done="Decided." close={close}>
      <label htmlFor="decision">Decision</label>
      <select id="decision" data-first value={decision} onChange={(event) => setDecision(event.target.value as Decision)}>
        {Object.entries(decisionWords).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {strategies.length > 0 ? <p className="quiet">Its strategies are stopped with this reason.</p> : null}
      <label htmlFor="decision-reason">Why</label>
      <textarea id="decision-reason" rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      {decision === 'adjust' && mayAmend ? (
        <label className="inline">
          <input type="checkbox" checked={amends} onChange={(event) => setAmends(event.target.checked)} /> Amend the plan: its text can be written then, with this decision as the reason
        </label>
      ) : null}
      {asks ? (
        <>
          <label htmlFor="decision-support">What support is needed, in one sentence; it becomes a request</label>
          <input id="decision-support" maxLength={300} value={summary} onChange={(event) => setSummary(event.target.value)} />
        </>
      ) : null}
    </ActForm>
  );
}
