import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { CheckpointIndicator, CheckpointReply } from '../../contract.ts';
import { AmendmentOf } from './amendment-of.tsx';
import { DecisionForm, decisionWords } from './decision-form.tsx';
import { indicatorInWords } from './indicator-in-words.ts';
import { valueInWords } from './value-in-words.ts';
import { PromisesSeen } from './promises-seen.tsx';
import { ReadingForm } from './reading-form.tsx';

export type GoalSeen = CheckpointReply['goals'][number];

/** All that is known of one goal at a checkpoint, and the decision on it. */
export function CheckpointGoal({ goal, checkpoint }: { goal: GoalSeen; checkpoint: CheckpointReply }) {
  const dates = useDates();
  const [reading, setReading] = useState<CheckpointIndicator>();
  const [deciding, setDeciding] = useState(false);
  return (
    <section aria-labelledby="goal">
      <h2 id="goal">{goal.text}</h2>
      {goal.because ? <p className="quiet">{goal.because}</p> : null}
      <ul className="list">
        {goal.indicators.map((each) => (
          <li key={each.id}>
            {each.id === goal.id ? 'The goal itself' : each.text.replace(/[.:]\s*$/, '')}: <strong>{indicatorInWords(each)}</strong>{' '}
            <span className="quiet">
              from {valueInWords(each.baseline, 'a value not shown')} to {valueInWords(each.target, 'no target')} {each.unit}
              {each.n !== null ? `, n ${each.n}` : ''}
              {each.interval ? `, ${each.interval.low.toFixed(1)} to ${each.interval.high.toFixed(1)}` : ''}
              {each.periodName ? `, ${each.periodName}` : ''}
              {each.readOn ? `, ${dates.fullDay(each.readOn)}, ${each.source}` : ''}
            </span>{' '}
            {each.isTyped && checkpoint.abilities.read.allowed ? (
              <button type="button" onClick={() => setReading(each)}>
                Write down a count
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <h3>Steps</h3>
      <ul className="list">
        {goal.strategies.flatMap((strategy) =>
          strategy.steps.map((step) => (
            <li key={step.id}>
              {step.standing === 'done' ? '● done' : step.standing === 'stopped' ? '■ stopped' : '○ not done'}: {step.text}
              {step.dueOn ? <span className="quiet"> {dates.fullDay(step.dueOn)}</span> : null}
            </li>
          )),
        )}
      </ul>
      {goal.requests.length > 0 ? <h3>Requests for it</h3> : null}
      <ul className="plain">
        {goal.requests.map((request) => (
          <li key={request.id}>
            <Link to="/requests/$id" params={{ id: request.id } as never}>
              {request.summary}
            </Link>{' '}
            <span className="quiet">{request.status.replaceAll('_', ' ')}</span>
          </li>
        ))}
      </ul>
      <PromisesSeen promises={goal.promises} title="Promised for it" />
      {goal.before ? (
        <p>
          Day {goal.before.dayNumber}: {decisionWords[goal.before.decision]}. <span className="quiet">{goal.before.reason}</span>
        </p>
      ) : null}
      <p>
        {goal.decision ? (
          <>
            Now: <strong>{decisionWords[goal.decision.decision]}</strong>. {goal.decision.reason} <span className="quiet">{goal.decision.by}</span>
          </>
        ) : (
          'Not decided yet.'
        )}
      </p>
      {goal.decision?.decision === 'adjust' ? <AmendmentOf decision={goal.decision} goalId={goal.id} checkpoint={checkpoint} /> : null}
      {checkpoint.abilities.decide.allowed ? (
        <button type="button" className={goal.decision ? undefined : 'main'} onClick={() => setDeciding(true)}>
          {goal.decision ? 'Decide anew' : 'Decide'}
        </button>
      ) : null}
      {reading ? <ReadingForm checkpointId={checkpoint.id} indicator={reading} close={() => setReading(undefined)} /> : null}
      {deciding ? <DecisionForm checkpointId={checkpoint.id} goal={goal} mayAmend={checkpoint.amendment.allowed} close={() => setDeciding(false)} /> : null}
    </section>
  );
}
