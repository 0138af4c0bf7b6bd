import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Marked } from '../../../../ui/marked.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { SuggestedAnswer } from '../../contract.ts';
import { requestsApi } from '../client.ts';

interface SuggestedAnswersProps {
  schoolId: string;
  words: string;
  /** Somebody's question is answered: nothing needs to be sent. */
  solved: () => void;
}

const wordsAtLeast = 3;

/** What may answer it already, each with its source and date, opened in its place; nothing typed is lost. */
export function SuggestedAnswers({ schoolId, words, solved }: SuggestedAnswersProps) {
  const q = useSettled(words.trim()).slice(0, 300);
  const enough = q.split(/\s+/).length >= wordsAtLeast;
  const found = useQuery({ queryKey: ['requests', 'answers', schoolId, q], queryFn: () => requestsApi('GET /suggested-answers', { query: { schoolId, q } }), enabled: enough, placeholderData: keepPreviousData });
  const items = enough ? (found.data?.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <section className="answers" aria-label="This may answer it">
      <h2>This may answer it</h2>
      {items.map((item) => (
        <Answer key={item.id} item={item} accept={() => requestsApi('POST /accepted-answers', { body: { q, schoolId, kind: item.kind, id: item.id } })} solved={solved} />
      ))}
    </section>
  );
}

function Answer({ item, accept, solved }: { item: SuggestedAnswer; accept: () => Promise<unknown>; solved: () => void }) {
  const dates = useDates();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: accept,
    onSuccess: async () => {
      solved();
      await queries.invalidateQueries({ queryKey: ['articles'] });
    },
  });
  return (
    <details>
      <summary>
        {item.code ? `${item.code} ` : ''}
        {item.title} <span className="quiet">{item.kind === 'request' ? `solved ${dates.when(item.date)} by ${item.source}` : item.source}</span>
      </summary>
      <p className="answer">
        <Marked text={item.text} />
      </p>
      <p className="row">
        <button type="button" disabled={take.isPending} onClick={() => take.mutate()}>
          This solved it
        </button>
        {item.kind === 'article' ? (
          <Link to="/knowledge/$id" params={{ id: item.id } as never} hash={`p${item.position}`} target="_blank">
            Read all of it
          </Link>
        ) : (
          <Link to="/requests/$id" params={{ id: item.id } as never} target="_blank">
            Open that request
          </Link>
        )}
        <span className="quiet">{item.kind === 'article' ? `taken in ${dates.when(item.date)}` : null}</span>
      </p>
      {take.error ? <Refusal error={take.error} /> : null}
    </details>
  );
}
