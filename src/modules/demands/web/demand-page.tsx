import './demands.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates, usePageSession } from '../../../ui/session-context.ts';
import type { DemandReply } from '../contract/demands.ts';
import { AnswersList } from './answers-list.tsx';
import { AskedItem } from './asked-item.tsx';
import { CheckPanel } from './check-panel.tsx';
import { demandsApi } from './client.ts';
import { DecideForm, type Deciding } from './decide-form.tsx';
import { doneWords, minutesWord, standingWords, stepWords } from './demand-words.ts';
import { OwnerForm, type OwnerAct } from './owner-form.tsx';
import { RegionsTable } from './regions-table.tsx';

const decisions: [Deciding, 'decide' | 'excuse', string][] = [
  ['approve', 'decide', 'Approve'],
  ['move', 'decide', 'Approve for another day'],
  ['take_out', 'decide', 'Take schools out'],
  ['refuse', 'decide', 'Refuse'],
  ['excuse', 'excuse', 'Excuse schools'],
];
const ownerActs: [OwnerAct, 'submit' | 'change_terms' | 'withdraw' | 'exempt' | 'discard', string][] = [
  ['submit', 'submit', 'Send to the regions'],
  ['terms', 'change_terms', 'Change minutes or days'],
  ['withdraw', 'withdraw', 'Withdraw'],
  ['exempt', 'exempt', 'Allow a day in a quiet period'],
  ['discard', 'discard', 'Throw away'],
];

/** One demand: its terms, what one may do, where it stands, and all that happened to it. */
export function DemandPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const demand = useQuery({ queryKey: ['demands', 'one', id], queryFn: () => demandsApi('GET /demands/{id}', { params: { id } }) });
  return <QueryState query={demand}>{(data) => <Demand demand={data} />}</QueryState>;
}

function Demand({ demand }: { demand: DemandReply }) {
  const dates = useDates();
  const { roles } = usePageSession();
  const [deciding, setDeciding] = useState<Deciding>();
  const [owning, setOwning] = useState<OwnerAct>();
  const { words, sign } = standingWords[demand.standing];
  const may = (act: keyof DemandReply['abilities']) => demand.abilities[act].allowed;
  const inner = roles.some((role) => !role.startsWith('school_'));
  const leads = roles.includes('school_leader');
  const draft = { departmentId: demand.department.id, what: demand.what, purpose: demand.purpose, readers: demand.readers, minutes: demand.minutes, sendOn: demand.sendOn, dueOn: demand.dueOn, doneBy: demand.doneBy, mayDecline: demand.mayDecline, measureKey: demand.measure?.key ?? null, schoolsBy: demand.schoolsBy, schoolsOf: demand.schoolsOf };
  return (
    <Page title={demand.what} lead={`D-${demand.number} · ${sign} ${words} · ${minutesWord(demand.minutes)} · by ${dates.fullDay(demand.dueOn)}`}>
      {leads ? <OwnAnswers demandId={demand.id} /> : null}
      {demand.late ? <p className="late">▲ A region was to decide by {dates.day(demand.decideBy!)}. Nothing is approved by itself.</p> : null}
      <dl>
        <dt>Why, and which decision it informs</dt>
        <dd>{demand.purpose}</dd>
        <dt>Who reads the answers</dt>
        <dd>{demand.readers}</dd>
        <dt>Owner</dt>
        <dd>
          {demand.owner.name}, <span className="quiet">{demand.department.name}</span>
        </dd>
        <dt>Counts as done with</dt>
        <dd>
          {doneWords[demand.doneBy]}; {demand.mayDecline ? 'a school may decline with its reason' : 'it cannot be declined'}
        </dd>
        {demand.measure ? (
          <>
            <dt>Measure</dt>
            <dd>{demand.measure.name}</dd>
          </>
        ) : null}
        {demand.differsReason ? (
          <>
            <dt>Looks like another demand. Why it differs</dt>
            <dd>{demand.differsReason}</dd>
          </>
        ) : null}
        {demand.quiet ? (
          <>
            <dt>Due in a quiet period: {demand.quiet.name}</dt>
            <dd className={demand.quiet.exemption ? '' : 'late'}>{demand.quiet.exemption ? `Allowed: ${demand.quiet.exemption}` : '▲ Without an exemption: move it'}</dd>
          </>
        ) : null}
      </dl>
      <p className="row">
        {may('edit') ? (
          <Link className="button" to={'/demands/$id/edit' as never} params={{ id: demand.id } as never}>
            Edit the draft
          </Link>
        ) : null}
        {decisions.filter(([, act]) => may(act)).map(([kind, , word], index) => (
          <button key={kind} type="button" className={index === 0 ? 'main' : undefined} onClick={() => setDeciding(kind)}>
            {word}
          </button>
        ))}
        {ownerActs.filter(([, act]) => may(act)).map(([kind, , word]) => (
          <button key={kind} type="button" className={kind === 'submit' ? 'main' : undefined} onClick={() => setOwning(kind)}>
            {word}
          </button>
        ))}
      </p>
      {inner && (may('decide') || may('submit')) ? <CheckPanel asked={{ ...draft, demandId: demand.id }} title={may('decide') ? 'Before you decide' : 'Before it is sent'} /> : null}
      {inner && demand.regions.length > 0 ? <RegionsTable regions={demand.regions} /> : null}
      {inner && demand.standing !== 'draft' ? <AnswersList demand={demand} /> : null}
      <h2>What happened</h2>
      <ul className="plain">
        {demand.steps.map((step) => (
          <li key={`${step.at} ${step.kind} ${step.reason ?? ''} ${step.dueOn ?? ''}`}>
            {stepWords[step.kind]}
            {step.schools > 1 ? ` for ${step.schools} schools` : ''}
            {step.kind === 'moved' || step.kind === 'exempted' || step.kind === 'changed' ? `, ${dates.day(step.dueOn!)}` : ''}
            {step.overBudget ? ', over the week’s minutes' : ''}
            {step.reason ? `: ${step.reason}` : ''}{' '}
            <span className="quiet">
              {step.by ?? 'Causeway'}, {dates.when(step.at)}
            </span>
          </li>
        ))}
      </ul>
      {deciding ? <DecideForm demand={demand} deciding={deciding} close={() => setDeciding(undefined)} /> : null}
      {owning ? <OwnerForm demand={demand} act={owning} close={() => setOwning(undefined)} /> : null}
    </Page>
  );
}

/** For the leader: the same item as in the list, with its buttons. */
function OwnAnswers({ demandId }: { demandId: string }) {
  const list = useQuery({ queryKey: ['demands', 'own', demandId], queryFn: () => demandsApi('GET /demand-answers', { query: { demandId, schoolId: 'mine' } }) });
  const rows = list.data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <ul className="asked">
      {rows.map((row) => (
        <AskedItem key={row.school.id} row={row} named={rows.length > 1} />
      ))}
    </ul>
  );
}
