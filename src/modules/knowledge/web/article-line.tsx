import { Link } from '@tanstack/react-router';
import { Marked } from '../../../ui/marked.tsx';
import type { ArticleRow } from '../contract.ts';

/** An article as a line: what it is called, whose it is, and the passage that fits. */
export function ArticleLine({ article }: { article: ArticleRow }) {
  const { id, code, title, department, passage, stale, solvedCount } = article;
  return (
    <Link className="item" to="/knowledge/$id" params={{ id } as never} {...(passage ? { hash: `p${passage.position}` } : {})}>
      <span className="title">{title}</span>
      {passage ? (
        <span className="passage">
          <Marked text={passage.text} /> …
        </span>
      ) : null}
      <span className="facts">
        {code ? `${code} · ` : ''}
        {department.name}
        {stale ? ' · due for review' : ''}
        {solvedCount > 0 ? ` · solved it ${solvedCount === 1 ? 'once' : `${solvedCount} times`}` : ''}
      </span>
    </Link>
  );
}
