import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useNotice } from '../../../ui/notices.tsx';
import { Refusal } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { AnswerRow } from '../contract/demands.ts';
import { AnswerForm, type Answering } from './answer-form.tsx';
import { demandsApi } from './client.ts';
import { answerWords, minutesWord } from './demand-words.ts';

/** One demand on a school: what, why, for whom, how long, by when; done in one tap. */
export function AskedItem({ row, named }: { row: AnswerRow; named: boolean }) {
  const dates = useDates();
  const queries = useQueryClient();
  const say = useNotice();
  const [answering, setAnswering] = useState<Answering>();
  const send = (answer: 'done' | 'taken_back') => demandsApi('POST /demands/{id}/answers', { params: { id: row.demand.id }, body: { schoolId: row.school.id, answer } });
  const done = useMutation({
    mutationFn: () => send('done'),
    onSuccess: async () => {
      say(`Done: ${row.demand.what}`, () => send('taken_back').finally(() => queries.invalidateQueries()));
      await queries.invalidateQueries();
    },
  });
  const open = row.state === 'open';
  const { words, sign } = answerWords[row.state];
  return (
    <li>
      <div>
        <Link className="title" to={'/demands/$id' as never} params={{ id: row.demand.id } as never}>
          {row.demand.what}
        </Link>
        <div className="why">{row.demand.purpose}</div>
        <div className="facts">
          {row.demand.owner.name}, {row.demand.department.name}
          {named ? ` · ${row.school.name}` : ''}
          {open ? '' : ` · ${sign} ${words}`}
        </div>
      </div>
      <div className={row.late ? 'due late' : 'due'}>
        <strong>{minutesWord(row.minutes)}</strong> {row.minutes === 0 ? dates.day(row.dueOn) : `${row.late ? '▲ was due' : 'by'} ${dates.day(row.dueOn)}`}
      </div>
      {open && row.minutes > 0 ? (
        <div className="acts">
          <button type="button" className="main" disabled={done.isPending} onClick={() => (row.demand.doneBy === 'tick' ? done.mutate() : setAnswering('done'))}>
            {row.demand.doneBy === 'tick' ? 'Done' : row.demand.doneBy === 'number' ? 'Give the number' : 'Write it'}
          </button>
          <button type="button" className="plain" onClick={() => setAnswering('returned')}>
            You already have it
          </button>
          {row.demand.mayDecline ? (
            <button type="button" className="plain" onClick={() => setAnswering('declined')}>
              Decline
            </button>
          ) : null}
        </div>
      ) : null}
      {done.error ? <Refusal error={done.error} /> : null}
      {answering ? <AnswerForm row={row} answer={answering} close={() => setAnswering(undefined)} /> : null}
    </li>
  );
}
