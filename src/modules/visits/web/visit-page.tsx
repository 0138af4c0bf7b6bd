import './visits.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ComponentType, type ReactNode } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { VisitReply } from '../contract.ts';
import { modeWords, purposeWords } from '../visit-words.ts';
import { visitsApi } from './client.ts';
import { CorrectForm } from './correct-form.tsx';
import { PromiseForm } from './promise-form.tsx';
import { VisitChanges } from './visit-changes.tsx';
import { WordsForm } from './words-form.tsx';

type Act = keyof VisitReply['abilities'];
type Promises = ComponentType<{ sourceId: string; promise: ReactNode }>;

const buttons: [Act, string][] = [
  ['answer', 'Say why it stands'],
  ['dispute', 'It was not so'],
  ['correct', 'Correct it'],
  ['withdraw', 'Withdraw it'],
];

/** One visit: who came and what for, what the school says of it, what was promised, all that happened to it, and what one may do. */
export function VisitPage({ promises }: { promises: Promises }) {
  const { id } = useParams({ strict: false }) as { id: string };
  const visit = useQuery({ queryKey: ['visits', 'one', id], queryFn: () => visitsApi('GET /visits/{id}', { params: { id } }) });
  return <QueryState query={visit}>{(data) => <Visit visit={data} promises={promises} />}</QueryState>;
}

function Visit({ visit, promises: Promised }: { visit: VisitReply; promises: Promises }) {
  const dates = useDates();
  const [doing, setDoing] = useState<Act>();
  const close = () => setDoing(undefined);
  const { school, standing, dispute, goal, abilities } = visit;
  return (
    <Page title={`${purposeWords[visit.purpose]}: ${school.name}`} lead={`V-${visit.number} · ${dates.fullDay(visit.heldOn)} · ${modeWords[visit.mode].toLowerCase()} · ${visit.minutes} minutes`}>
      {standing === 'withdrawn' ? <p className="notice">✕ It was withdrawn and counts nowhere.</p> : null}
      {dispute ? (
        <div className="disputed">
          <strong>▲ The school says that it was not so:</strong> {dispute.words}
          <div className="quiet">
            {dispute.by}, {dates.when(dispute.at)}. It counts nowhere until it is settled.
          </div>
        </div>
      ) : null}
      <dl>
        <dt>School</dt>
        <dd>
          <Link to="/schools/$id" params={{ id: school.id } as never}>
            {school.name}
          </Link>
        </dd>
        <dt>Who came</dt>
        {visit.people.map((person) => (
          <dd key={person.id}>
            {person.name} <span className="quiet">{[person.function, person.department].filter(Boolean).join(', ')}</span>
          </dd>
        ))}
        <dt>Goal of the plan</dt>
        <dd>
          {goal ? (
            <Link to="/plans/$id" params={{ id: goal.planId } as never}>
              {goal.text}
            </Link>
          ) : visit.isTied ? (
            'One of the school’s plan'
          ) : (
            <span className="quiet">none</span>
          )}
        </dd>
        {visit.note ? (
          <>
            <dt>Note</dt>
            <dd className="said">{visit.note}</dd>
          </>
        ) : null}
      </dl>
      <p className="row">
        {buttons.filter(([act]) => abilities[act].allowed).map(([act, word], index) => (
          <button key={act} type="button" className={index === 0 ? 'main' : undefined} onClick={() => setDoing(act)}>
            {word}
          </button>
        ))}
      </p>
      {standing === 'disputed' && !abilities.answer.allowed && abilities.answer.reason === 'second_answer' ? <p className="quiet">{abilities.answer.sentence}</p> : null}
      <Promised
        sourceId={visit.id}
        promise={
          abilities.promise.allowed ? (
            <button type="button" onClick={() => setDoing('promise')}>
              Write down a promise
            </button>
          ) : null
        }
      />
      <h2>What happened</h2>
      <VisitChanges changes={visit.changes} />
      {doing === 'correct' ? <CorrectForm visit={visit} close={close} /> : doing === 'promise' ? <PromiseForm visit={visit} close={close} /> : doing ? <WordsForm id={visit.id} act={doing} close={close} /> : null}
    </Page>
  );
}
