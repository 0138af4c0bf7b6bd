import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../../ui/query-state.tsx';
import { requestsApi } from '../client.ts';

/** The one question at the end: solved? Yes closes; partly and no say what is missing. */
export function ConfirmForm({ id }: { id: string }) {
  const [comment, setComment] = useState('');
  const [easeScore, setEaseScore] = useState<number>();
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: (answer: 'yes' | 'partly' | 'no') => requestsApi('POST /requests/{id}/confirmation', { params: { id }, body: { answer, ...(comment ? { comment } : {}), ...(easeScore ? { easeScore } : {}) } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
  return (
    <section className="notice" aria-labelledby="solved">
      <h2 id="solved" style={{ marginTop: 0 }}>
        Is it solved?
      </h2>
      <fieldset>
        <legend>How easy was it to get this solved? 1 is very hard, 7 very easy.</legend>
        <div className="ease">
          {[1, 2, 3, 4, 5, 6, 7].map((score) => (
            <button key={score} type="button" aria-pressed={easeScore === score} className={easeScore === score ? 'main' : ''} onClick={() => setEaseScore(score)}>
              {score}
            </button>
          ))}
        </div>
      </fieldset>
      <label htmlFor="comment">If not, what is missing?</label>
      <textarea id="comment" value={comment} onChange={(event) => setComment(event.target.value)} />
      {confirm.error ? <Refusal error={confirm.error} /> : null}
      <p className="row">
        <button type="button" className="main" disabled={confirm.isPending} onClick={() => confirm.mutate('yes')}>
          Yes, solved
        </button>
        <button type="button" disabled={confirm.isPending} onClick={() => confirm.mutate('partly')}>
          Partly
        </button>
        <button type="button" disabled={confirm.isPending} onClick={() => confirm.mutate('no')}>
          No, open it again
        </button>
      </p>
    </section>
  );
}
