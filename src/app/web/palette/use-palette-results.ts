import { useQuery } from '@tanstack/react-query';
import type * as knowledge from '../../../modules/knowledge/contract.ts';
import type * as requests from '../../../modules/requests/contract.ts';
import type * as schools from '../../../modules/schools/contract.ts';
import { createClient } from '../../../ui/api.ts';
import { useSettled } from '../../../ui/use-settled.ts';

export interface PaletteResult {
  key: string;
  to: string;
  /** What kind of thing it is, in a word. */
  kind: string;
  name: string;
  about?: string;
}

const requestsApi = createClient<typeof requests>();
const knowledgeApi = createClient<typeof knowledge>();
const schoolsApi = createClient<typeof schools>();
const each = 5;
const settledAfterMs = 15;

/** What fits the words as they stand, so that Enter never opens what fitted before: places at once, then schools and requests as the server finds them. */
export function usePaletteResults(words: string, places: { to: string; label: string }[]): { results: PaletteResult[]; looking: boolean } {
  const typed = words.trim();
  const q = useSettled(typed, settledAfterMs);
  const enabled = q.length > 1;
  const foundSchools = useQuery({ queryKey: ['schools', 'palette', q], queryFn: () => schoolsApi('GET /schools', { query: { q, limit: each } }), enabled });
  const foundRequests = useQuery({ queryKey: ['requests', 'palette', q], queryFn: () => requestsApi('GET /requests', { query: { q, limit: each } }), enabled });
  const foundArticles = useQuery({ queryKey: ['articles', 'palette', q], queryFn: () => knowledgeApi('GET /articles', { query: { q, limit: each } }), enabled });
  const here = places.filter((place) => place.label.toLowerCase().includes(typed.toLowerCase())).map((place) => ({ key: place.to, to: place.to, kind: 'Go to', name: place.label }));
  if (typed.length < 2) return { results: here, looking: false };
  if (q !== typed) return { results: here, looking: true };
  return {
    results: [
      ...here,
      ...(foundSchools.data?.items ?? []).map((school) => ({ key: school.id, to: `/schools/${school.id}`, kind: 'School', name: school.name })),
      ...(foundRequests.data?.items ?? []).map((request) => ({ key: request.id, to: `/requests/${request.id}`, kind: `R-${request.number}`, name: request.summary, about: request.school.name })),
      ...(foundArticles.data?.items ?? []).map((article) => ({ key: article.id, to: `/knowledge/${article.id}`, kind: article.code ?? 'Article', name: article.title, about: article.department.name })),
    ],
    looking: foundSchools.isFetching || foundRequests.isFetching || foundArticles.isFetching,
  };
}
