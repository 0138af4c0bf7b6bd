import './knowledge.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { ArticlePage as Article } from '../contract.ts';
import { ArticleForm } from './article-form.tsx';
import { knowledgeApi } from './client.ts';

/** One circular or article with its source, its date and its older revisions. */
export function ArticlePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { revision } = useSearch({ strict: false }) as { revision?: number };
  const article = useQuery({ queryKey: ['articles', id, revision ?? 'last'], queryFn: () => knowledgeApi('GET /articles/{id}', { params: { id }, query: revision === undefined ? {} : { revision } }) });
  return <QueryState query={article}>{(shown) => <Shown article={shown} />}</QueryState>;
}

function Shown({ article }: { article: Article }) {
  const dates = useDates();
  const { hash } = useLocation();
  const [edits, setEdits] = useState(false);
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'center' });
  }, [hash]);
  const isLast = article.revision === article.revisions[0]?.number;
  return (
    <Page
      title={article.code ? `${article.code} ${article.title}` : article.title}
      lead={`${article.department.name}. ${article.source}. Taken in ${dates.when(article.recordedAt)}.${article.stale ? ' Due for review.' : ''}`}
      actions={article.abilities.edit.allowed && isLast ? <button type="button" onClick={() => setEdits(true)}>Write it anew</button> : null}
    >
      {edits ? <ArticleForm article={article} departments={[article.department]} close={() => setEdits(false)} /> : null}
      {isLast ? null : <p className="notice">This is the older revision {article.revision}. <Link to="/knowledge/$id" params={{ id: article.id } as never}>Read the last one</Link></p>}
      <div className="article">
        {article.passages.map((passage, place) => (
          <section key={passage.position} id={`p${passage.position}`} className={hash === `p${passage.position}` ? 'found' : ''}>
            {passage.heading && passage.heading !== article.passages[place - 1]?.heading ? <h2>{passage.heading}</h2> : null}
            <p>{passage.body}</p>
          </section>
        ))}
      </div>
      <Revisions article={article} />
      {article.abilities.edit.allowed && isLast ? <EndArticle id={article.id} /> : null}
    </Page>
  );
}

function Revisions({ article }: { article: Article }) {
  const dates = useDates();
  if (article.revisions.length < 2) return null;
  return (
    <details>
      <summary>{article.revisions.length} revisions</summary>
      <ul className="plain">
        {article.revisions.map((each) => (
          <li key={each.number}>
            <Link to="/knowledge/$id" params={{ id: article.id } as never} search={{ revision: each.number } as never}>
              Revision {each.number}
            </Link>{' '}
            <span className="quiet">
              {dates.when(each.recordedAt)}
              {each.recordedBy ? `, ${each.recordedBy}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function EndArticle({ id }: { id: string }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const end = useMutation({
    mutationFn: () => knowledgeApi('DELETE /articles/{id}', { params: { id } }),
    onSuccess: async () => {
      await navigate({ to: '/knowledge' });
      await queries.invalidateQueries({ queryKey: ['articles'] });
    },
  });
  if (!asks) return <p><button type="button" className="plain" onClick={() => setAsks(true)}>It holds no longer …</button></p>;
  return (
    <div className="notice">
      <p>Nobody will find it any more; its revisions are kept.</p>
      {end.error ? <Refusal error={end.error} /> : null}
      <p className="row">
        <button type="button" disabled={end.isPending} onClick={() => end.mutate()}>End it</button>
        <button type="button" className="plain" onClick={() => setAsks(false)}>Keep it</button>
      </p>
    </div>
  );
}
