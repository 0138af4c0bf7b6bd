import { judgeSum, restOf, roomOf, type Rest } from './judge-sum.ts';
import type { Rule } from './rule.ts';
import type { State, Sum, Table } from './table.ts';

const slack = 1e-6;

interface KnownSum {
  sum: Sum;
  rest: Rest;
}

/**
 * Whether it is plain that a table gives nothing away: every sum is right, and what stands in several of them can move in
 * each against members that stand in no other. False means that it is not plain, and must be asked of the solver.
 */
export function certify(table: Table, rule: Rule, states: State[]): boolean {
  const sums: KnownSum[] = table.sums.flatMap((sum) => {
    const rest = restOf(table, sum, rule);
    return rest && table.cells[sum.whole]!.n >= rule.fewest ? [{ sum, rest }] : [];
  });
  if (!sums.every(({ sum, rest }) => judgeSum(table, rule, sum, rest, states))) return false;
  const within = new Map<number, KnownSum[]>();
  for (const known of sums) for (const cell of [...known.sum.parts, known.sum.whole]) if (states[cell] !== 'shown') within.set(cell, [...(within.get(cell) ?? []), known]);
  if ([...within.values()].every((each) => each.length < 2)) return true;
  const isFree = (cell: number) => (within.get(cell)?.length ?? 0) === 1;
  const moves = (target: number | undefined, { sum, rest }: KnownSum, layer: number | 'size', failures: boolean) => {
    const free = sum.parts.filter((part) => part !== target && isFree(part) && (layer !== 'size' || states[part] === 'hidden'));
    const ofRest = target === undefined || rest.n === 0 ? 0 : layer === 'size' ? rest.n : Number.isNaN(rest.x[layer]!) ? Infinity : failures ? rest.n - rest.x[layer]! : rest.x[layer]!;
    let [down, up] = [ofRest, target !== undefined && rest.n > 0 ? Infinity : 0];
    for (const part of free) {
      const room = layer === 'size' ? { down: table.cells[part]!.n, up: Infinity } : roomOf(table, part, states[part]!, layer, table.layers[layer]!.coded, failures);
      down += room.down;
      up += room.up;
    }
    if (layer !== 'size' && states[sum.whole] !== 'shown' && isFree(sum.whole) && sum.whole !== target) {
      const room = roomOf(table, sum.whole, states[sum.whole]!, layer, table.layers[layer]!.coded, failures);
      down += room.up;
      up += room.down;
    }
    return { down, up };
  };
  const wide = (target: number | undefined, into: KnownSum[], n: number, x: number[], state: State): boolean => {
    let exchange = Infinity;
    for (let layer = 0; layer < table.layers.length; layer += 1) {
      const coded = table.layers[layer]!.coded;
      const successes = x[layer]!;
      if (Number.isNaN(successes) || (state === 'banded' && !coded)) continue;
      let bothDown = 0;
      for (const failures of [false, true]) {
        const own = target === undefined ? { down: failures ? n - successes : successes, up: Infinity } : roomOf(table, target, state, layer, coded, failures);
        const others = into.map((known) => {
          const asWhole = known.sum.whole === target;
          const { down, up } = moves(target, known, layer, failures);
          return asWhole ? { down: up, up: down } : { down, up };
        });
        const [down, up] = [Math.min(...others.map((each) => each.down)), Math.min(...others.map((each) => each.up))];
        bothDown += down;
        if (Math.min(own.up, down) + Math.min(own.down, up) < rule.outcomeWidth - slack) return false;
      }
      exchange = Math.min(exchange, bothDown);
    }
    if (state !== 'hidden' || n >= rule.fewest) return true;
    const size = Math.min(exchange, ...into.map((known) => moves(target, known, 'size', false).down));
    return n + size >= rule.sizeWidth;
  };
  for (const [cell, into] of within) if (!wide(cell, into, table.cells[cell]!.n, table.cells[cell]!.x, states[cell]!)) return false;
  return sums.every((known) => !known.rest.sensitive || wide(undefined, [known], known.rest.n, known.rest.x, 'hidden'));
}
