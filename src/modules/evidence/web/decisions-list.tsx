import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { DecisionRow } from '../contract.ts';
import { evidenceApi } from './client.ts';

interface DecisionsListProps {
  query: { schoolId?: string; regionId?: string; state?: 'open' | 'all'; owner?: 'me' };
  empty: string;
}

/** What was decided, with the way back to the picture; what is assigned waits for its owner's word. */
export function DecisionsList({ query, empty }: DecisionsListProps) {
  const list = useInfiniteQuery({
    queryKey: ['evidence', 'decisions', query],
    queryFn: ({ pageParam }) => evidenceApi('GET /evidence-decisions', { query: { ...query, ...(pageParam ? { before: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.before ?? undefined,
  });
  return (
    <QueryState query={list}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <p className="quiet">{empty}</p>;
        return (
          <>
            <ul className="list decisions">
              {items.map((row) => (
                <li key={row.id}>
                  <Decision row={row} />
                </li>
              ))}
            </ul>
            {list.hasNextPage ? (
              <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                Show more
              </button>
            ) : null}
          </>
        );
      }}
    </QueryState>
  );
}

const done = { decide: 'Decided', assign: 'Assigned', drop: 'Dropped' } as const;

function Decision({ row }: { row: DecisionRow }) {
  const dates = useDates();
  const [tells, setTells] = useState(false);
  const { choice, owner, dueOn, overdue, outcome } = row;
  const status = choice !== 'assign' ? 'done' : outcome ? 'done' : overdue ? 'overdue' : 'waiting';
  return (
    <div className="decision">
      <p>
        <span className={`status ${status}`}>{done[choice]}</span> <span className="quiet">{row.place} · </span>
        <a href={row.link}>{row.looked}</a>
      </p>
      <p>{row.reason}</p>
      {owner && dueOn ? (
        <p>
          {owner.name}, by {dates.fullDay(dueOn)}
          {overdue ? <strong className="late"> · past its day</strong> : null}
        </p>
      ) : null}
      {outcome ? (
        <p>
          {outcome.outcome === 'done' ? 'Done' : 'Not done'}: {outcome.note}{' '}
          <span className="quiet">
            {outcome.by}, {dates.when(outcome.at)}
          </span>
        </p>
      ) : null}
      <p className="quiet">
        {row.by.name}, {dates.when(row.at)}
      </p>
      {row.abilities.followUp.allowed ? (
        <button type="button" onClick={() => setTells(true)}>
          Say what became of it
        </button>
      ) : null}
      {tells ? <OutcomeForm id={row.id} close={() => setTells(false)} /> : null}
    </div>
  );
}

function OutcomeForm({ id, close }: { id: string; close: () => void }) {
  const [outcome, setOutcome] = useState<'done' | 'not_done'>('done');
  const [note, setNote] = useState('');
  return (
    <ActForm title="What became of it?" button="Say so" ready={note.trim() !== ''} act={() => evidenceApi('POST /evidence-decisions/{id}/outcome', { params: { id }, body: { outcome, note: note.trim() } })} close={close}>
      <fieldset>
        <legend>It was</legend>
        {(['done', 'not_done'] as const).map((value) => (
          <label key={value} className="inline">
            <input type="radio" name="outcome" checked={outcome === value} onChange={() => setOutcome(value)} />
            {value === 'done' ? 'done' : 'not done, and will not be'}
          </label>
        ))}
      </fieldset>
      <label htmlFor="outcome-note">In a sentence</label>
      <textarea id="outcome-note" required maxLength={2_000} value={note} onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  );
}
