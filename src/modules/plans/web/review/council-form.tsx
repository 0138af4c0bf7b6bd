import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

const counts = [
  ['votesFor', 'For'],
  ['votesAgainst', 'Against'],
  ['abstained', 'Abstained'],
] as const;

/** The approval of the school's council: when it met, how it voted, where the minutes are. */
export function CouncilForm({ plan, close }: { plan: PlanReply; close: () => void }) {
  const dates = useDates();
  const [heldOn, setHeldOn] = useState(dates.today);
  const [votes, setVotes] = useState({ votesFor: '', votesAgainst: '0', abstained: '0' });
  const [minutes, setMinutes] = useState('');
  const number = plan.versions.find((version) => version.id === plan.judgedVersionId)?.number;
  return (
    <ActForm
      title="The council’s approval"
      button="Record it"
      ready={heldOn !== '' && votes.votesFor !== '' && minutes.trim() !== ''}
      act={() => plansApi('POST /plans/{id}/council-approvals', { params: { id: plan.id }, body: { versionId: plan.judgedVersionId!, heldOn, votesFor: Number(votes.votesFor), votesAgainst: Number(votes.votesAgainst), abstained: Number(votes.abstained), minutes: minutes.trim() } })}
      done="Recorded. The plan can be submitted."
      close={close}
    >
      <p>Of version {number}, which stands still since it was put to review.</p>
      <label htmlFor="council-day">The council met on</label>
      <input id="council-day" data-first type="date" required max={dates.today} value={heldOn} onChange={(event) => setHeldOn(event.target.value)} />
      <div className="row">
        {counts.map(([key, word]) => (
          <div key={key} className="grow">
            <label htmlFor={key}>{word}</label>
            <input id={key} type="number" min={0} max={10_000} required value={votes[key]} onChange={(event) => setVotes({ ...votes, [key]: event.target.value })} />
          </div>
        ))}
      </div>
      <label htmlFor="council-minutes">Who voted, or where the minutes are</label>
      <textarea id="council-minutes" required rows={2} maxLength={2000} value={minutes} onChange={(event) => setMinutes(event.target.value)} />
    </ActForm>
  );
}
