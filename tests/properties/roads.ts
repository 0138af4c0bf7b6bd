import { expect } from 'vitest';
import { AppError } from '../../src/platform/errors.ts';
import type { UseCase } from '../../src/modules/people/index.ts';
import { hearNews } from '../../src/modules/requests/hear-news.ts';
import { countRequests } from '../../src/modules/requests/lists/count-requests.ts';
import { exportRequests } from '../../src/modules/requests/lists/export-requests.ts';
import { findRequests } from '../../src/modules/requests/lists/find-requests.ts';
import { readHome } from '../../src/modules/requests/lists/read-home.ts';
import { getRequest } from '../../src/modules/requests/page/get-request.ts';
import type { Facts } from './facts.ts';
import { inner } from './random-acts.ts';
import type { RandomDistrict } from './random-district.ts';
import { isOfSchool, mayList } from './who-may-see.ts';

const everything = { state: 'all', sort: 'newest', limit: 200 } as const;
/** News that a school's side is not told at all. */
const innerNews = /note_written|offered|handoff_(declined|withdrawn)/;

/** What one person gets on every road that tells of requests. */
async function readRoads(useCase: UseCase, facts: Facts, only: string | undefined) {
  const list = await findRequests(useCase, everything);
  const found = await findRequests(useCase, { ...everything, q: 'bus late' });
  const counts = await countRequests(useCase, {});
  const exported = await (await exportRequests(useCase, {})).text();
  const home = only === undefined ? await readHome(useCase) : undefined;
  const pages = new Map<string, Awaited<ReturnType<typeof getRequest>>>();
  for (const { id } of facts.requests.filter((request) => only === undefined || request.id === only)) {
    const page = await getRequest(useCase, id).catch((error: unknown) => {
      expect(error).toBeInstanceOf(AppError);
      expect((error as AppError).code).toBe('not_found');
    });
    if (page) pages.set(id, page);
  }
  const heard = await hearNews(useCase, facts.signals.map((signal) => ({ ...signal, districtId: useCase.actor.districtId })));
  const hidden = only === undefined ? (await findRequests(useCase, { ...everything, q: inner.note })).items : [];
  return { list: list.items, found: found.items, counts, exported, home, pages, heard, hidden };
}

export type Roads = Awaited<ReturnType<typeof readRoads>>;

/** Reads the roads as a person. With `only`, to be quick: the page of that one request, not of each, and no home page. */
export function roadsOf(district: RandomDistrict, facts: Facts, personId: string, only?: string): Promise<Roads | 'nobody'> {
  return district.act(personId, (useCase) => readRoads(useCase, facts, only));
}

const sorted = (ids: Iterable<string>) => [...ids].toSorted();

/** The same requests on every road, those of the oracle and no others; and nothing internal on the school's side. */
export function checkRoads(facts: Facts, personId: string, roads: Roads | 'nobody', only?: string): void {
  const may = sorted(mayList(facts, personId));
  if (roads === 'nobody') return expect(may).toEqual([]);
  const numbers = sorted(facts.requests.filter((request) => may.includes(request.id)).map((request) => `R-${request.number}`));
  expect({
    list: sorted(roads.list.map((row) => row.id)),
    one: sorted(roads.pages.keys()),
    search: sorted(roads.found.map((row) => row.id)),
    export: sorted(roads.exported.split(/\r?\n/).flatMap((line) => /^"?(R-\d+)/.exec(line)?.[1] ?? [])),
    count: roads.counts.total,
    hidden: roads.hidden,
  }).toEqual({ list: may, one: may.filter((id) => only === undefined || id === only), search: may, export: numbers, count: may.length, hidden: [] });
  expect(roads.counts.open + roads.counts.closed).toBe(may.length);
  for (const row of [roads.home?.needsMe ?? [], roads.home?.owed ?? [], roads.home?.solved ?? []].flat()) expect(may).toContain(row.id);

  const side = new Map(facts.requests.map((request) => [request.id, isOfSchool(facts, personId, request) ? 'school' : 'district']));
  const mayHear = facts.signals.filter(({ type, subjectId }) => may.includes(subjectId) && !(innerNews.test(type) && side.get(subjectId) === 'school'));
  expect(roads.heard.map((signal) => signal.id), 'what is heard on the event stream').toEqual(mayHear.map((signal) => signal.id));
  for (const [id, page] of roads.pages) {
    expect(page.side).toBe(side.get(id));
    if (page.side !== 'school') continue;
    expect(page.notes).toEqual([]);
    expect(page.handoffs).toEqual([]);
    expect(page.abilities.withdraw_handoff, 'an ability tells the school that something is offered').toMatchObject({ allowed: false, reason: 'district_side' });
    const text = JSON.stringify([page, roads.list.find((row) => row.id === id)]);
    expect(text).not.toContain(inner.note);
    expect(text).not.toContain(inner.reason);
  }
}
