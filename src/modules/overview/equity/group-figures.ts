import { clusterBootstrap, medianOf, ratioOf, type Figure } from './cluster-bootstrap.ts';
import type { RequestFact } from './request-facts.ts';

export interface GroupFigures {
  /** Median of open school hours to the first answer. */
  response: Figure | null;
  /** Share of promises met in time. */
  kept: Figure | null;
  /** Mean of the school's answers to "how easy was it", 1 to 7. */
  ease: Figure | null;
}

interface Method {
  draws: number;
  seed: number;
  fewest: number;
}

/** The three figures of some requests, each with its interval; null where fewer answers stand behind it than may be shown. */
export function groupFigures(facts: RequestFact[], method: Method): GroupFigures {
  const bySchool = [...Map.groupBy(facts, ({ schoolId }) => schoolId).values()];
  const answered = bySchool.flatMap((own, cluster) => own.flatMap(({ responseMinutes }) => (responseMinutes === null ? [] : [{ value: responseMinutes / 60, cluster }])));
  const promised = bySchool.map((own) => ({ sum: sumOf(own, ({ met }) => met), n: sumOf(own, (fact) => fact.promised) }));
  const eased = bySchool.map((own) => ({ sum: sumOf(own, ({ ease }) => ease ?? 0), n: own.filter(({ ease }) => ease !== null).length }));
  const figure = (n: number, clusters: number, statistic: (times: Uint16Array) => number) => (n < method.fewest ? null : { ...clusterBootstrap(bySchool.length, n, statistic, method), ...(clusters < 5 ? { low: null, high: null } : {}) });
  return {
    response: figure(answered.length, new Set(answered.map(({ cluster }) => cluster)).size, medianOf(answered)),
    kept: figure(sumOf(promised, ({ n }) => n), promised.filter(({ n }) => n > 0).length, ratioOf(promised)),
    ease: figure(sumOf(eased, ({ n }) => n), eased.filter(({ n }) => n > 0).length, ratioOf(eased)),
  };
}

function sumOf<T>(items: T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
