import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { CommitmentReply } from '../contract.ts';
import { commitmentsApi } from './client.ts';
import { ChangeForm, type Change } from './change-form.tsx';
import { standingWords } from '../standing-words.ts';
import { changeWords, sourceWords } from './promise-words.ts';

const buttons: [Change, keyof CommitmentReply['abilities'], string][] = [
  ['kept', 'keep', 'It is kept'],
  ['due_moved', 'move_due', 'Move its day'],
  ['dropped', 'drop', 'Drop it'],
  ['taken_up_again', 'take_up_again', 'Take it up again'],
];

/** One promise: how it stands, the words in which it was said, all that happened to it, and what one may do. */
export function PromisePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const promise = useQuery({ queryKey: ['commitments', 'one', id], queryFn: () => commitmentsApi('GET /commitments/{id}', { params: { id } }) });
  return <QueryState query={promise}>{(data) => <Promise promise={data} />}</QueryState>;
}

function Promise({ promise }: { promise: CommitmentReply }) {
  const dates = useDates();
  const [doing, setDoing] = useState<Change>();
  const { words, sign } = standingWords[promise.standing];
  const { source } = promise;
  return (
    <Page title={promise.what} lead={`${sign} ${words[0]!.toUpperCase()}${words.slice(1)} · ${promise.direction === 'to_school' ? `owed to ${promise.school.name}` : `owed by ${promise.school.name}`} · by ${dates.fullDay(promise.dueOn)}`}>
      {promise.sentence ? <blockquote>{promise.sentence}</blockquote> : null}
      <dl>
        <dt>Owed by</dt>
        <dd>
          {promise.owner.name}
          {promise.department ? <span className="quiet">, {promise.department.name}</span> : null}
        </dd>
        <dt>Promised</dt>
        <dd>
          {dates.when(promise.madeAt)} by {promise.madeBy.name}, <Source source={source} />
        </dd>
        {promise.firstDueOn === promise.dueOn ? null : (
          <>
            <dt>First promised for</dt>
            <dd>{dates.fullDay(promise.firstDueOn)}</dd>
          </>
        )}
      </dl>
      <p className="row">
        {buttons.filter(([, act]) => promise.abilities[act].allowed).map(([change, , word], index) => (
          <button key={change} type="button" className={index === 0 ? 'main' : undefined} onClick={() => setDoing(change)}>
            {word}
          </button>
        ))}
      </p>
      <h2>What happened</h2>
      <ul className="plain">
        {promise.changes.map((change) => (
          <li key={`${change.at} ${change.kind}`}>
            {changeWords[change.kind]}
            {change.kind === 'due_moved' || change.kind === 'taken_up_again' || change.kind === 'made' ? ` for ${dates.day(change.dueOn)}` : ''}
            {change.kind === 'owner_changed' ? ` to ${change.owner.name}` : ''}
            {change.reason ? `: ${change.reason}` : ''}{' '}
            <span className="quiet">
              {change.by ?? 'Causeway'}, {dates.when(change.at)}
            </span>
          </li>
        ))}
      </ul>
      {doing ? <ChangeForm id={promise.id} change={doing} close={() => setDoing(undefined)} /> : null}
    </Page>
  );
}

const pagesOfSources: Partial<Record<CommitmentReply['source']['kind'], string>> = { request: '/requests/$id', visit: '/visits/$id' };

/** Where it was said, with the way there. */
function Source({ source }: Pick<CommitmentReply, 'source'>) {
  const to = pagesOfSources[source.kind];
  if (!to || !source.id) return sourceWords[source.kind];
  return (
    <Link to={to as never} params={{ id: source.id } as never}>
      {sourceWords[source.kind]}
    </Link>
  );
}
