import { useQuery } from '@tanstack/react-query';
import type * as knowledge from '../../../modules/knowledge/contract.ts';
import type * as requests from '../../../modules/requests/contract.ts';
import type * as schools from '../../../modules/schools/contract.ts';
import type { PageAct } from '../../../ui/acts/acts-store.ts';
import { createClient } from '../../../ui/api.ts';
import { useSettled } from '../../../ui/use-settled.ts';
import { fitsWords } from './fits-words.ts';

export interface PaletteResult {
  key: string;
  /** What kind of thing it is, in a word. */
  kind: string;
  name: string;
  about?: string;
  /** Where it leads, or what it does. */
  to?: string;
  run?: () => void;
}

const requestsApi = createClient<typeof requests>();
const knowledgeApi = createClient<typeof knowledge>();
const schoolsApi = createClient<typeof schools>();
const each = 5;
const settledAfterMs = 15;

/** What fits the words as they stand, so that Enter never opens what fitted before: acts of the page and places at once, then schools, requests and what was said in them as the server finds them. */
export function usePaletteResults(words: string, places: { to: string; label: string }[], acts: PageAct[]): { results: PaletteResult[]; looking: boolean } {
  const typed = words.trim();
  const q = useSettled(typed, settledAfterMs);
  const enabled = q.length > 1;
  const foundSchools = useQuery({ queryKey: ['schools', 'palette', q], queryFn: () => schoolsApi('GET /schools', { query: { q, limit: each } }), enabled });
  const foundRequests = useQuery({ queryKey: ['requests', 'palette', q], queryFn: () => requestsApi('GET /requests', { query: { q, limit: each } }), enabled });
  const foundSaid = useQuery({ queryKey: ['requests', 'palette-said', q], queryFn: () => requestsApi('GET /conversation-passages', { query: { q, limit: each } }), enabled });
  const foundArticles = useQuery({ queryKey: ['articles', 'palette', q], queryFn: () => knowledgeApi('GET /articles', { query: { q, limit: each } }), enabled });
  const here = hereAndNow(typed, places, acts);
  if (typed.length < 2) return { results: here, looking: false };
  if (q !== typed) return { results: here, looking: true };
  const asked = new Set(foundRequests.data?.items.map((request) => request.id));
  const said = [...Map.groupBy(foundSaid.data?.items ?? [], (item) => item.request.id).values()].map((passages) => passages[0]!).filter((item) => !asked.has(item.request.id));
  return {
    results: [
      ...here,
      ...(foundSchools.data?.items ?? []).map((school) => ({ key: school.id, to: `/schools/${school.id}`, kind: 'School', name: school.name })),
      ...(foundRequests.data?.items ?? []).map((request) => ({ key: request.id, to: `/requests/${request.id}`, kind: `R-${request.number}`, name: request.summary, about: request.school.name })),
      ...said.map(({ id, request, passage }) => ({ key: id, to: `/requests/${request.id}`, kind: `Said in R-${request.number}`, name: request.summary, about: plain(passage) })),
      ...(foundArticles.data?.items ?? []).map((article) => ({ key: article.id, to: `/knowledge/${article.id}`, kind: article.code ?? 'Article', name: article.title, about: article.department.name })),
    ],
    looking: foundSchools.isFetching || foundRequests.isFetching || foundSaid.isFetching || foundArticles.isFetching,
  };
}

const plain = (passage: string) => passage.replaceAll(/[\ue000\ue001]/g, '');

function hereAndNow(typed: string, places: { to: string; label: string }[], acts: PageAct[]): PaletteResult[] {
  const all: PaletteResult[] = [
    ...acts.filter((act) => !act.keyOnly).map((act) => ({ key: `do ${act.name}`, kind: 'Do', name: act.name, run: act.run })),
    ...places.map((place) => ({ key: place.to, kind: 'Go to', name: place.label, to: place.to })),
  ];
  const fitting = all.map((result) => ({ result, cost: fitsWords(result.name, typed) })).filter(({ cost }) => cost !== undefined);
  return fitting.toSorted((a, b) => a.cost! - b.cost! || all.indexOf(a.result) - all.indexOf(b.result)).map(({ result }) => result);
}
