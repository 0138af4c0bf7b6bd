import { expect } from 'vitest';
import { AppError } from '../../src/platform/errors.ts';
import type { UseCase } from '../../src/modules/people/index.ts';
import { countRequests } from '../../src/modules/requests/lists/count-requests.ts';
import { exportRequests } from '../../src/modules/requests/lists/export-requests.ts';
import { findRequests } from '../../src/modules/requests/lists/find-requests.ts';
import { readHome } from '../../src/modules/requests/lists/read-home.ts';
import { getRequest } from '../../src/modules/requests/page/get-request.ts';
import { visibleSubjects } from '../../src/app/visible-subjects.ts';
import type { Facts } from './facts.ts';
import { inner } from './random-acts.ts';
import type { RandomDistrict } from './random-district.ts';
import { isOfSchool, mayList } from './who-may-see.ts';

const everything = { state: 'all', sort: 'newest', limit: 200 } as const;
/** News that a school's side is not told at all. */
const innerNews = /note_written|offered|handoff_/;

/** What one person gets on every road that tells of requests. */
async function readRoads(useCase: UseCase, facts: Facts) {
  const list = await findRequests(useCase, everything);
  const found = await findRequests(useCase, { ...everything, q: 'bus late' });
  const counts = await countRequests(useCase, {});
  const exported = await (await exportRequests(useCase, {})).text();
  const home = await readHome(useCase);
  const pages = new Map<string, Awaited<ReturnType<typeof getRequest>>>();
  for (const { id } of facts.requests) {
    const page = await getRequest(useCase, id).catch((error: unknown) => {
      expect(error).toBeInstanceOf(AppError);
      expect((error as AppError).code).toBe('not_found');
    });
    if (page) pages.set(id, page);
  }
  const heard = new Map<string, Set<string>>();
  for (const type of new Set(facts.signals.map((signal) => signal.type))) {
    heard.set(type, await visibleSubjects(useCase, facts.signals.filter((signal) => signal.type === type).map((signal) => ({ ...signal, districtId: useCase.actor.districtId }))));
  }
  const hidden = await findRequests(useCase, { ...everything, q: inner.note });
  return { list: list.items, found: found.items, counts, exported, home, pages, heard, hidden: hidden.items };
}

export type Roads = Awaited<ReturnType<typeof readRoads>>;

export function roadsOf(district: RandomDistrict, facts: Facts, personId: string): Promise<Roads | 'nobody'> {
  return district.act(personId, (useCase) => readRoads(useCase, facts));
}

const sorted = (ids: Iterable<string>) => [...ids].toSorted();

/** The same requests on every road, those of the oracle and no others; and nothing internal on the school's side. */
export function checkRoads(facts: Facts, personId: string, roads: Roads | 'nobody'): void {
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
  }).toEqual({ list: may, one: may, search: may, export: numbers, count: may.length, hidden: [] });
  expect(roads.counts.open + roads.counts.closed).toBe(may.length);
  for (const row of [...roads.home.needsMe, ...roads.home.owed, ...roads.home.solved]) expect(may).toContain(row.id);

  const side = new Map(facts.requests.map((request) => [request.id, isOfSchool(facts, personId, request) ? 'school' : 'district']));
  for (const [type, subjects] of roads.heard) {
    const told = new Set(facts.signals.filter((signal) => signal.type === type && type.startsWith('request.')).map((signal) => signal.subjectId));
    const wanted = may.filter((id) => told.has(id) && !(innerNews.test(type) && side.get(id) === 'school'));
    // Whoever has a role in some school hears no inner news at all, also not of other schools' requests: less, never more.
    if (innerNews.test(type)) expect(wanted, `who hears ${type}`).toEqual(expect.arrayContaining(sorted(subjects)));
    else expect(sorted(subjects), `who hears ${type}`).toEqual(wanted);
  }
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
