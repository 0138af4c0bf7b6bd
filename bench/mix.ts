import { roads, type Road } from './roads.ts';

/** The first `count` calls of the mix: roads by weight, spread evenly, each with the number of its call on its own road. */
export function mixOf(count: number): { road: Road; n: number }[] {
  const total = roads.reduce((sum, road) => sum + road.weight, 0);
  const standing = roads.map((road) => ({ road, credit: 0, n: 0 }));
  return Array.from({ length: count }, () => {
    for (const each of standing) each.credit += each.road.weight;
    const next = standing.reduce((best, each) => (each.credit > best.credit ? each : best));
    next.credit -= total;
    next.n += 1;
    return { road: next.road, n: next.n - 1 };
  });
}
