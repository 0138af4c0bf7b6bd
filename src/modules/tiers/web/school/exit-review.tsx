import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { AssignmentRow } from '../../contract.ts';
import { tiersApi } from '../client.ts';
import { useTiers } from '../tier-name.tsx';

type Act = 'open_exit_review' | 'keep' | 'step_down';

const words: Record<Act, { button: string; about: string; note: string; done: string }> = {
  open_exit_review: { button: 'Look whether it may leave', about: 'The school keeps its support meanwhile.', note: 'What speaks for looking now', done: 'Begun. The school reads it on its page.' },
  keep: { button: 'Keep the tier', about: 'The tier stays as it is until it is looked at again.', note: 'Why it stays', done: 'Kept.' },
  step_down: { button: 'Propose a step down', about: 'The lighter tier is proposed; somebody else approves it, and planned support declines over a dated time.', note: 'Why the school can do with less', done: 'Proposed. It waits for somebody else.' },
};

/** Whether the school may leave its tier: begun, then kept or stepped down, each with its reason, by whoever may. */
export function ExitReview({ assignment }: { assignment: AssignmentRow }) {
  const [act, setAct] = useState<Act>();
  const query = useQuery({ queryKey: ['tiers', 'assignment', assignment.id], queryFn: () => tiersApi('GET /tier-assignments/{id}', { params: { id: assignment.id } }) });
  const { query: tiers, levelOf } = useTiers();
  const isLightest = !tiers.data?.tiers.some((tier) => tier.level < levelOf(assignment.tier));
  const may = (['open_exit_review', 'keep', 'step_down'] as const).filter((each) => query.data?.abilities[each].allowed);
  if (isLightest || may.length === 0) return null;
  return (
    <>
      <p className="row on-screen">
        {may.map((each) => (
          <button key={each} type="button" onClick={() => setAct(each)}>
            {words[each].button}
          </button>
        ))}
      </p>
      {act ? <ExitForm assignment={assignment} act={act} close={() => setAct(undefined)} /> : null}
    </>
  );
}

function ExitForm({ assignment, act, close }: { assignment: AssignmentRow; act: Act; close: () => void }) {
  const dates = useDates();
  const { query, levelOf } = useTiers();
  const [note, setNote] = useState('');
  const [tier, setTier] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const params = { id: assignment.id };
  const lighter = (query.data?.tiers ?? []).filter((each) => each.level < levelOf(assignment.tier));
  const send = () =>
    act === 'open_exit_review'
      ? tiersApi('POST /tier-assignments/{id}/exit-review', { params, body: { note: note.trim() } })
      : tiersApi('POST /tier-assignments/{id}/exit-decision', { params, body: { decision: act, note: note.trim(), ...(tier ? { tier } : {}), ...(reviewOn ? { reviewOn } : {}) } });
  return (
    <ActForm title={`${assignment.school.name}: ${words[act].button.toLowerCase()}`} button={words[act].button} ready={note.trim() !== ''} act={send} done={words[act].done} close={close}>
      <p className="quiet">{words[act].about}</p>
      <p>How a school leaves this tier: {assignment.exitCriteria}</p>
      {act === 'step_down' && lighter.length > 1 ? (
        <>
          <label htmlFor="exit-tier">To</label>
          <select id="exit-tier" value={tier} onChange={(event) => setTier(event.target.value)}>
            <option value="">The next lighter one</option>
            {lighter.map((each) => (
              <option key={each.key} value={each.key}>
                {each.name}
              </option>
            ))}
          </select>
        </>
      ) : null}
      {act === 'keep' ? (
        <>
          <label htmlFor="exit-again">Looked at again on, a school day (empty: by the district’s rule)</label>
          <input id="exit-again" type="date" min={dates.today} value={reviewOn} onChange={(event) => setReviewOn(event.target.value)} />
        </>
      ) : null}
      <label htmlFor="exit-note">{words[act].note}</label>
      <textarea id="exit-note" data-first required maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  );
}
