import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import type { ArticlePage } from '../contract.ts';
import { knowledgeApi } from './client.ts';

interface ArticleFormProps {
  departments: { id: string; name: string }[];
  article?: ArticlePage;
  close: () => void;
}

/** Writes an article, or puts a new text in the place of the last, which stays readable. */
export function ArticleForm({ departments, article, close }: ArticleFormProps) {
  const [kept, setBody, clear] = useDraft(`article ${article?.id ?? 'new'}`);
  const body = kept || (article ? article.passages.map((each) => (each.heading ? `${each.heading}\n${each.body}` : each.body)).join('\n\n') : '');
  const [title, setTitle] = useState(article?.title ?? '');
  const [departmentId, setDepartmentId] = useState(departments[0]?.id ?? '');
  const [reviewOn, setReviewOn] = useState(article?.reviewOn ?? '');
  const save = async (): Promise<unknown> => {
    const reply = article ? await knowledgeApi('POST /articles/{id}/revisions', { params: { id: article.id }, body: { title, body, reviewOn: reviewOn || null } }) : await knowledgeApi('POST /articles', { body: { title, body, departmentId, ...(reviewOn ? { reviewOn } : {}) } });
    clear();
    return reply;
  };
  return (
    <ActForm title={article ? 'Write it anew' : 'Write an article'} button="Publish" act={save} done="Published." close={close}>
      <label htmlFor="article-title">Title</label>
      <input id="article-title" required maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />
      {article ? null : (
        <>
          <label htmlFor="article-department">Department</label>
          <select id="article-department" value={departmentId} onChange={(event) => setDepartmentId(event.target.value)}>
            {departments.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor="article-body">Text. A line in capitals is a heading.</label>
      <textarea id="article-body" className="tall" required maxLength={200_000} value={body} onChange={(event) => setBody(event.target.value)} />
      <label htmlFor="article-review">Look at it again on (may stay empty)</label>
      <input id="article-review" type="date" value={reviewOn} onChange={(event) => setReviewOn(event.target.value)} />
    </ActForm>
  );
}
