import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import { ShowMore } from '../../../ui/show-more.tsx';
import type { AnswerRow, DemandReply } from '../contract/demands.ts';
import { demandsApi } from './client.ts';
import { answerWords } from './demand-words.ts';

/** School by school: where it stands and what was answered. What came back is settled here by the asker. */
export function AnswersList({ demand }: { demand: DemandReply }) {
  const dates = useDates();
  const [settling, setSettling] = useState<{ row: AnswerRow; settlement: 'accepted' | 'asked_again' }>();
  const list = useInfiniteQuery({
    queryKey: ['demands', 'answers', demand.id],
    queryFn: ({ pageParam }) => demandsApi('GET /demand-answers', { query: { demandId: demand.id, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <>
      <h2>By school</h2>
      <QueryState query={list}>
        {({ pages }) => (
          <>
            <ul className="asked">
              {pages.flatMap((page) => page.items).map((row) => (
                <li key={row.school.id}>
                  <div>
                    <span className="title">{row.school.name}</span>{' '}
                    <span className="facts">
                      <span aria-hidden="true">{answerWords[row.state].sign}</span> {answerWords[row.state].words}
                      {row.answeredAt ? `, ${row.answeredBy}, ${dates.when(row.answeredAt)}` : ''}
                      {row.state === 'waiting' ? ` · ${row.weekMinutes} min asked in that week` : ''}
                      {row.pending ? ` · ${row.pending.minutes} min by ${dates.day(row.pending.dueOn)} wait for its region` : ''}
                    </span>
                    {row.text ? <div className="why">{row.text}</div> : null}
                    {row.number === null ? null : <div className="why">{row.number.toLocaleString('en-US')}</div>}
                  </div>
                  <div className={row.late ? 'due late' : 'due'}>{row.late ? `▲ was due ${dates.day(row.dueOn)}` : `by ${dates.day(row.dueOn)}`}</div>
                  {row.state === 'returned' && demand.abilities.settle.allowed ? (
                    <div className="acts">
                      <button type="button" className="main" onClick={() => setSettling({ row, settlement: 'accepted' })}>
                        We take it from there
                      </button>
                      <button type="button" onClick={() => setSettling({ row, settlement: 'asked_again' })}>
                        Ask again
                      </button>
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
            <ShowMore list={list} />
          </>
        )}
      </QueryState>
      {settling ? <SettleForm id={demand.id} {...settling} close={() => setSettling(undefined)} /> : null}
    </>
  );
}

function SettleForm({ id, row, settlement, close }: { id: string; row: AnswerRow; settlement: 'accepted' | 'asked_again'; close: () => void }) {
  const [reason, setReason] = useState('');
  const again = settlement === 'asked_again';
  const act = () => demandsApi('POST /demands/{id}/settlements', { params: { id }, body: { schoolId: row.school.id, settlement, ...(reason.trim() ? { reason: reason.trim() } : {}) } });
  return (
    <ActForm title={again ? `Ask ${row.school.name} again` : 'We take it from there'} button={again ? 'Ask again' : `Excuse ${row.school.name}`} ready={!again || reason.trim() !== ''} act={act} done={again ? 'It is open at the school again.' : 'The school is excused.'} close={close}>
      <blockquote>{row.text}</blockquote>
      <label htmlFor="settle-reason">{again ? 'Why is that not it? The school reads it' : 'A word to the school (may stay empty)'}</label>
      <textarea id="settle-reason" data-first rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}
