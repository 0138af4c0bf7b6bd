import type { SizeResult } from './measure-size.ts';
import { table } from './table.ts';

export interface Growth {
  road: string;
  /** 95th percentile of the larger size over that of the smaller. */
  product: number;
  straight: number;
}

export interface Verdict {
  goal: string;
  figure: string;
  met: boolean;
}

const goals = { p95Ms: 50, conversationsP95Ms: 100, ratio: 2, growth: 1.3 };
const isConversations = ({ road }: { road: string }) => road.startsWith('search conversations');

export function sizeTable({ roads, perSecond, serverMemoryMb }: SizeResult): string {
  const rows = roads.map(({ road, product, straight, statements, ratio }) => [
    road, product.count, product.failed, product.p50, product.p95, product.p99, straight.p50, straight.p95, statements, ratio.p50.toFixed(2), ratio.p95.toFixed(2),
  ]);
  const head = ['road', 'calls', 'failed', 'p50 ms', 'p95', 'p99', 'straight p50', 'p95', 'statements', 'ratio p50', 'p95'];
  return `${table(head, rows)}\n${perSecond.product} of ${perSecond.wanted} calls a second (straight ${perSecond.straight}); the server's memory ${serverMemoryMb} MB`;
}

/** How much slower the last size is than the first; nothing with one size. */
export function growthOf(results: SizeResult[]): Growth[] {
  const [small, large] = [results[0], results.at(-1)];
  if (!small || !large || small === large) return [];
  const grown = (index: number, how: 'product' | 'straight') => Math.round((large.roads[index]![how].p95 / small.roads[index]![how].p95) * 100) / 100;
  return large.roads.map(({ road }, index) => ({ road, product: grown(index, 'product'), straight: grown(index, 'straight') }));
}

export function judge(results: SizeResult[], growth: Growth[]): Verdict[] {
  const verdicts: Verdict[] = results.flatMap(({ size, roads }) => [
    worst(`${size}: no failed call`, roads, (road) => road.product.failed, 0),
    worst(`${size}: p95 under ${goals.p95Ms} ms`, roads.filter((road) => !isConversations(road)), (road) => road.product.p95, goals.p95Ms),
    worst(`${size}: p95 of conversations under ${goals.conversationsP95Ms} ms`, roads.filter(isConversations), (road) => road.product.p95, goals.conversationsP95Ms),
    worst(`${size}: ratio to straight SQL at most ${goals.ratio} (p50)`, roads, (road) => road.ratio.p50, goals.ratio),
    worst(`${size}: ratio to straight SQL at most ${goals.ratio} (p95)`, roads, (road) => road.ratio.p95, goals.ratio),
  ]);
  if (growth.length > 0) verdicts.push(worst(`p95 grows at most ${goals.growth} times from ${results[0]!.size} to ${results.at(-1)!.size}`, growth.filter((each) => !isConversations(each)), (each) => each.product, goals.growth));
  return verdicts;
}

function worst<T extends { road: string }>(goal: string, rows: T[], figure: (row: T) => number, limit: number): Verdict {
  const row = rows.reduce((a, b) => (figure(b) > figure(a) ? b : a));
  return { goal, figure: `${figure(row)} (${row.road})`, met: figure(row) <= limit };
}
