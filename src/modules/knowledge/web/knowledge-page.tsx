import './knowledge.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { ArticleForm } from './article-form.tsx';
import { ArticleLine } from './article-line.tsx';
import { knowledgeApi } from './client.ts';
import { KnowledgeFilters, type KnowledgeSearch } from './knowledge-filters.tsx';

/** What the district has written down, by words or by department; the filter lives in the address. */
export function KnowledgePage() {
  const search = useSearch({ strict: false }) as KnowledgeSearch;
  const navigate = useNavigate();
  const [writes, setWrites] = useState(false);
  const q = search.q === undefined ? undefined : String(search.q);
  const filters = { ...(q ? { q } : {}), ...(search.departmentId ? { departmentId: search.departmentId } : {}) };
  const list = useInfiniteQuery({
    queryKey: ['articles', 'list', filters],
    queryFn: ({ pageParam }) => knowledgeApi('GET /articles', { query: { ...filters, limit: q ? 20 : 50, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.after ?? undefined,
    placeholderData: (last) => last,
  });
  const first = list.data?.pages[0];
  const change = (next: Partial<KnowledgeSearch>) => void navigate({ to: '/knowledge', search: { ...search, ...next } as never, replace: true });
  return (
    <Page
      title="Knowledge"
      lead="The district’s circulars and articles. Ask in a sentence, or give a number such as FAM-02."
      actions={
        first && first.mayWriteFor.length > 0 ? (
          <button type="button" onClick={() => setWrites(true)}>
            Write an article
          </button>
        ) : null
      }
    >
      {writes && first ? <ArticleForm departments={first.mayWriteFor} close={() => setWrites(false)} /> : null}
      <KnowledgeFilters search={search} change={change} departments={first?.departments ?? []} />
      <QueryState query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p role="status">{q ? 'Nothing fits these words. Use fewer or others; or ask for help, and the region answers.' : 'Nothing is written down yet. The data office brings circulars in under Settings, Circulars from files.'}</p>;
          return (
            <>
              <ul className="list articles">
                {items.map((article) => (
                  <li key={article.id}>
                    <ArticleLine article={article} />
                  </li>
                ))}
              </ul>
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}
