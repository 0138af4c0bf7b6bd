import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { CheckpointReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { CheckpointGoal } from './checkpoint-goal.tsx';
import { PromisesSeen } from './promises-seen.tsx';

type Step = 'bring_evidence' | 'discuss' | 'undo' | 'lock';
const stepWords: Record<Step, string> = { bring_evidence: 'The evidence is in', discuss: 'It was discussed', undo: 'Undo the last step', lock: 'Lock it' };
const stateWords: Record<CheckpointReply['state'], string> = { scheduled: 'waits for its evidence', evidence_in: 'the evidence is in', discussed: 'discussed, to be decided', decided: 'decided', locked: 'locked' };

/** One checkpoint of a plan, one goal at a time. */
export function CheckpointPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({ queryKey: ['plans', 'checkpoint', id], queryFn: () => plansApi('GET /checkpoints/{id}', { params: { id } }) });
  return <QueryState query={query}>{(checkpoint) => <Checkpoint checkpoint={checkpoint} />}</QueryState>;
}

function Checkpoint({ checkpoint }: { checkpoint: CheckpointReply }) {
  const dates = useDates();
  const [index, setIndex] = useState(0);
  const [step, setStep] = useState<Step>();
  const { goals, abilities, state } = checkpoint;
  const goal = goals[Math.min(index, goals.length - 1)];
  const steps = (['bring_evidence', 'discuss', 'lock', 'undo'] as const).filter((each) => abilities[each].allowed);
  return (
    <Page title={`${checkpoint.school.name}: day ${checkpoint.dayNumber} of cycle ${checkpoint.cycleNumber}`} lead={`${checkpoint.isLate ? 'Late: was due' : 'Due'} ${dates.fullDay(checkpoint.dueOn)} · ${stateWords[state]}`}>
      <p>
        <Link to="/plans/$id" params={{ id: checkpoint.planId } as never}>
          The plan, and what was promised in it
        </Link>{' '}
        ·{' '}
        <Link to="/checkpoints/$id/step-back" params={{ id: checkpoint.id } as never}>
          The step-back pack
        </Link>
      </p>
      {checkpoint.moves.map((move) => (
        <p key={`${move.fromOn} ${move.toOn}`} className="quiet">
          Moved from {dates.fullDay(move.fromOn)} to {dates.fullDay(move.toOn)}: {move.cause}
        </p>
      ))}
      {goal ? (
        <>
          <nav className="row" aria-label="Goals">
            <button type="button" disabled={index === 0} onClick={() => setIndex(index - 1)}>
              Goal before
            </button>
            <span>
              Goal {index + 1} of {goals.length}
            </span>
            <button type="button" disabled={index >= goals.length - 1} onClick={() => setIndex(index + 1)}>
              Next goal
            </button>
          </nav>
          <CheckpointGoal key={goal.id} goal={goal} checkpoint={checkpoint} />
        </>
      ) : (
        <p>The plan has no goal.</p>
      )}
      <PromisesSeen promises={checkpoint.promises} title="Promised for the whole plan" />
      <p className="row">
        {steps.map((each) => (
          <button key={each} type="button" className={each === 'undo' ? undefined : 'main'} onClick={() => setStep(each)}>
            {stepWords[each]}
          </button>
        ))}
      </p>
      {step ? (
        <ActForm title={stepWords[step]} button={stepWords[step]} act={() => plansApi('POST /checkpoints/{id}/moves', { params: { id: checkpoint.id }, body: { step, state } })} done="On the record." close={() => setStep(undefined)}>
          <p>{step === 'lock' ? 'What is seen and decided now stays as it is; nothing of it can be changed afterwards.' : 'This can be undone until it is locked.'}</p>
        </ActForm>
      ) : null}
    </Page>
  );
}
