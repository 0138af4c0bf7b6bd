import '../plans.css';
import { factWords, standingWords, becauseWords } from '../plan-words.ts';
import { PlanText } from '../plan-text.tsx';
import { under } from '../parts-tree.ts';
import type { PlanReply } from '../../contract.ts';
import { PartActs } from './part-acts.tsx';
import { TiedRequests } from './tied-requests.tsx';

type Part = Omit<PlanReply['parts'][number], 'owner' | 'version' | 'carriedFrom'> & { owner?: string };

interface PlanReadProps {
  parts: Part[];
  measures: PlanReply['measures'];
  day: (date: string) => string;
  groupName?: (key: string) => string;
  /** Why a part is paused or stopped. */
  reasonOf?: (partId: string) => string | undefined;
  /** Where it is the living plan: what one may do with its parts, and what is tied to its goals. */
  plan?: PlanReply;
}

/** A plan to be read and printed: goal by goal, each with where it starts, what is tried, who does what by when. */
export function PlanRead({ parts, measures, day, groupName = (key) => key.replaceAll('_', ' '), reasonOf, plan }: PlanReadProps) {
  const factOf = (part: Part) => measures.find((fact) => fact.series === part.series && fact.period === part.period);
  const goals = under(parts, null, 'goal');
  return (
    <div className="plan">
      {goals.length === 0 ? <p className="quiet">No goal is written yet.</p> : null}
      {goals.map((goal, index) => (
        <section key={goal.id} className="goal" aria-labelledby={`goal-${goal.id}`}>
          <h2 id={`goal-${goal.id}`}>Goal {index + 1}</h2>
          <PlanText text={goal.text} />
          <Aim part={goal} fact={factOf(goal)} day={day} groupName={groupName} />
          <More title={becauseWords.goal} text={goal.because} />
          <More title="Who takes part and gains" text={goal.inclusion} />
          <Sources title="Evidence" parts={under(parts, goal.id, 'evidence')} factOf={factOf} />
          <Indicators parts={under(parts, goal.id, 'indicator')} factOf={factOf} day={day} groupName={groupName} />
          {under(parts, goal.id, 'strategy').map((strategy) => (
            <section key={strategy.id} className={`strategy ${strategy.standing}`}>
              <h3>Strategy{strategy.standing === 'open' ? '' : `, ${standingWords[strategy.standing]}`}</h3>
              {strategy.standing !== 'open' && reasonOf?.(strategy.id) ? <p className="quiet">Because: {reasonOf(strategy.id)}</p> : null}
              <PlanText text={strategy.text} />
              <More title={becauseWords.strategy} text={strategy.because} />
              {strategy.fundingSource ? <p className="quiet">Paid by: {strategy.fundingSource}</p> : null}
              {plan ? <PartActs plan={plan} part={strategy} /> : null}
              <Steps parts={under(parts, strategy.id, 'action_step')} day={day} plan={plan} reasonOf={reasonOf} />
            </section>
          ))}
          {plan ? <TiedRequests plan={plan} goalId={goal.id} /> : null}
        </section>
      ))}
    </div>
  );
}

function Aim({ part, fact, day, groupName }: { part: Part; fact: PlanReply['measures'][number] | undefined; day: (date: string) => string; groupName: (key: string) => string }) {
  const number = (value: number) => `${value.toLocaleString('en-US')}${part.unit || fact?.unit ? ` ${part.unit || fact!.unit}` : ''}`;
  const facts = [
    ['For', part.studentGroup ? groupName(part.studentGroup) : null],
    ['From', fact ? factWords(fact) : part.baseline === null ? null : number(part.baseline)],
    ['To', part.target === null ? null : number(part.target)],
    ['By', part.dueOn ? day(part.dueOn) : null],
    ['Paid by', part.fundingSource || null],
  ].filter(([, words]) => words);
  if (facts.length === 0) return null;
  return (
    <dl className="aim">
      {facts.map(([word, words]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function More({ title, text }: { title: string; text: string }) {
  if (text.trim() === '') return null;
  return (
    <>
      <h3>{title}</h3>
      <PlanText text={text} />
    </>
  );
}

function Sources({ title, parts, factOf }: { title: string; parts: Part[]; factOf: (part: Part) => PlanReply['measures'][number] | undefined }) {
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {parts.map((part) => (
        <div key={part.id}>
          <PlanText text={part.text} />
          {factOf(part) ? <p className="quiet">{factWords(factOf(part)!)}</p> : null}
          <PlanText text={part.because} />
        </div>
      ))}
    </>
  );
}

function Indicators({ parts, ...rest }: { parts: Part[]; factOf: (part: Part) => PlanReply['measures'][number] | undefined; day: (date: string) => string; groupName: (key: string) => string }) {
  if (parts.length === 0) return null;
  return (
    <>
      <h3>How we see it in time</h3>
      {parts.map((part) => (
        <div key={part.id}>
          <PlanText text={part.text} />
          <Aim part={part} fact={rest.factOf(part)} day={rest.day} groupName={rest.groupName} />
        </div>
      ))}
    </>
  );
}

function Steps({ parts, day, plan, reasonOf }: { parts: Part[]; day: (date: string) => string; plan: PlanReply | undefined; reasonOf: PlanReadProps['reasonOf'] | undefined }) {
  if (parts.length === 0) return null;
  return (
    <ul className="steps">
      {parts.map((step) => (
        <li key={step.id}>
          <span aria-hidden="true">{step.standing === 'done' ? '●' : step.standing === 'stopped' ? '✕' : '○'}</span>
          <div>
            <PlanText text={step.text} />
            <span className="quiet">
              {[step.standing === 'open' ? null : standingWords[step.standing], step.owner, step.dueOn ? `by ${day(step.dueOn)}` : null, step.fundingSource ? `paid by ${step.fundingSource}` : null, step.standing === 'stopped' ? reasonOf?.(step.id) : null].filter(Boolean).join(' · ')}
            </span>
          </div>
          <span className="on-screen">{plan ? <PartActs plan={plan} part={step} /> : null}</span>
        </li>
      ))}
    </ul>
  );
}
