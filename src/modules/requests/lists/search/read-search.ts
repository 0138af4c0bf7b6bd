import type { UseCase } from '../../../people/index.ts';
import type { RequestFilters } from '../../contract.ts';
import { readWords } from './read-words.ts';
import { unmovedSince } from '../unmoved-since.ts';

/** A number finds that request; words find what was asked: `words` is a `tsquery` that any request found satisfies. */
export type Search = { number: number } | { words: string };

/** The filters of a list once its words are understood. */
export type ListFilters = Omit<RequestFilters, 'q' | 'unmovedDays'> & { search?: Search | undefined; unmovedSince?: string | undefined };

/** The filters of a list with its words understood. */
export async function readSearch(useCase: UseCase, { q, unmovedDays, ...asked }: RequestFilters): Promise<ListFilters> {
  const filters = unmovedDays === undefined ? asked : { ...asked, unmovedSince: await unmovedSince(useCase, unmovedDays) };
  if (!q) return filters;
  const number = /^\s*r?-?\s*(\d{1,12})\s*$/i.exec(q)?.[1];
  return { ...filters, search: number ? { number: Number(number) } : { words: await readWords(useCase, q) } };
}
