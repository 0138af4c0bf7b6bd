import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PlanReply } from '../../contract.ts';
import { PlanFrame } from '../plan-frame.tsx';
import { actWords, nextWords, versionWords } from '../plan-words.ts';
import { usePlan } from '../use-plan.ts';
import { Comments } from './comments.tsx';
import { CouncilForm } from './council-form.tsx';
import { JudgeForm, type Judgement } from './judge-form.tsx';
import { MoveForm, moveForms, type Move } from './move-form.tsx';

type Asking = { kind: 'move'; step: Move } | { kind: 'council' } | { kind: 'judge'; judgement: Judgement };

/** What is to be done with a plan now, what was decided on it, and what is said about it. */
export function ReviewPage() {
  return <QueryState query={usePlan()}>{(plan) => <Review plan={plan} />}</QueryState>;
}

function Review({ plan }: { plan: PlanReply }) {
  const dates = useDates();
  const [asking, setAsking] = useState<Asking>();
  const { abilities } = plan;
  const buttons: [boolean, string, Asking][] = [
    ...(['ask_review', 'submit', 'amend', 'take_back', 'discard'] as const).map((step): [boolean, string, Asking] => [abilities[step].allowed, moveForms[step].button, { kind: 'move', step }]),
    [abilities.record_council.allowed, 'Record the council’s approval', { kind: 'council' }],
    [abilities.approve.allowed, 'Approve', { kind: 'judge', judgement: { reviewer: 'superintendent', outcome: 'approved' } }],
    [abilities.return.allowed, 'Send back', { kind: 'judge', judgement: { reviewer: 'superintendent', outcome: 'returned' } }],
    [abilities.office_review.allowed, 'Reviewed by the office', { kind: 'judge', judgement: { reviewer: 'office', outcome: 'approved' } }],
    [abilities.office_review.allowed, 'Send back for the office', { kind: 'judge', judgement: { reviewer: 'office', outcome: 'returned' } }],
  ];
  const offered = buttons.filter(([may]) => may);
  const versionOf = (id: string) => plan.versions.find((version) => version.id === id)?.number;
  const close = () => setAsking(undefined);
  return (
    <PlanFrame plan={plan} about="Review">
      <p>
        {nextWords[plan.state]} {plan.versions.some((version) => version.isApproved) ? null : <>To be approved by {dates.fullDay(plan.reviewBy)}.</>} {plan.office ? `${plan.office} reviews it for the district.` : null}
      </p>
      {offered.length > 0 ? (
        <p className="row">
          {offered.map(([, word, what], index) => (
            <button key={word} type="button" className={index === 0 ? 'main' : undefined} onClick={() => setAsking(what)}>
              {word}
            </button>
          ))}
        </p>
      ) : null}
      {plan.councilApprovals.length + plan.reviews.length > 0 ? <h2>Decided</h2> : null}
      <ul className="plain">
        {plan.councilApprovals.map((vote) => (
          <li key={vote.id}>
            The council approved version {versionOf(vote.versionId)} on {dates.fullDay(vote.heldOn)}: {vote.votesFor} for, {vote.votesAgainst} against, {vote.abstained} abstained. <span className="quiet">{vote.minutes}</span>
          </li>
        ))}
        {plan.reviews.map((review) => (
          <li key={review.id}>
            {review.by} {review.outcome === 'approved' ? (review.reviewer === 'office' ? 'reviewed' : 'approved') : 'sent back'} version {versionOf(review.versionId)}
            {review.reviewer === 'office' ? ' for the office' : ''}, {dates.when(review.at)}
            {review.note ? `: ${review.note}` : '.'}
          </li>
        ))}
      </ul>
      {plan.isPublic ? (
        <p>
          The approved plan is public, without names, comments and promises: <a href={`/public-plan?id=${plan.id}`}>as anybody reads it</a>.
        </p>
      ) : null}
      {plan.versions.length > 0 ? (
        <>
          <h2>Versions</h2>
          <ul className="plain">
            {plan.versions.map((version) => (
              <li key={version.id}>
                <Link to="/plans/$id/versions/$number" params={{ id: plan.id, number: String(version.number) } as never}>
                  Version {version.number}
                </Link>
                , {versionWords[version.kind]} {dates.when(version.madeAt)}
                {version.madeBy ? ` by ${version.madeBy}` : ''}
                {version.isBaseline ? ', the baseline' : ''}
                {version.isApproved ? ', in force' : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Comments plan={plan} />
      <details>
        <summary>Everything that was done with it</summary>
        <ul className="plain">
          {plan.acts.map((act) => (
            <li key={`${act.act} ${act.at}`}>
              {act.by ?? 'Causeway'} {actWords[act.act] ?? act.act.replaceAll('_', ' ')} <span className="quiet">{dates.when(act.at)}</span>
              {act.decision ? (
                <div>
                  <Link to="/checkpoints/$id" params={{ id: act.decision.checkpointId } as never}>
                    Decided at the checkpoint of day {act.decision.dayNumber}
                  </Link>
                  : adjust “{act.decision.goal.slice(0, 120)}”
                </div>
              ) : null}
              {act.version ? (
                <>
                  {' · '}
                  <Link to="/plans/$id/versions/$number" params={{ id: plan.id, number: String(act.version) } as never}>
                    version {act.version}
                  </Link>
                </>
              ) : null}
              {act.note ? <div className="quiet">{act.note}</div> : null}
            </li>
          ))}
        </ul>
      </details>
      {asking?.kind === 'move' ? <MoveForm plan={plan} step={asking.step} close={close} /> : null}
      {asking?.kind === 'council' ? <CouncilForm plan={plan} close={close} /> : null}
      {asking?.kind === 'judge' ? <JudgeForm plan={plan} judgement={asking.judgement} close={close} /> : null}
    </PlanFrame>
  );
}
