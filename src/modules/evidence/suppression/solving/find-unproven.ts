import { judgeSum, restOf, roomOf, type Rest, type Room } from './judge-sum.ts';
import type { Rule } from './rule.ts';
import type { State, Sum, Table } from './table.ts';

const slack = 1e-6;

interface KnownSum {
  sum: Sum;
  rest: Rest;
  place: number;
}

/** A cell, or the rest of a sum by its place in the table. */
export type Protected = `cell ${number}` | `rest ${number}`;

/**
 * What of a table is not plainly safe; none where all is. Each number that must stay open is moved up and down, and in every
 * sum that it stands in something else makes up for it: members that stand in no other sum, or one whose other sums have such
 * members of their own, never used twice. What is left over must be asked of the solver. Undefined where a sum alone gives something away.
 */
export function findUnproven(table: Table, rule: Rule, states: State[]): Set<Protected> | undefined {
  const sums: KnownSum[] = table.sums.flatMap((sum, place) => {
    const rest = restOf(table, sum, rule);
    return rest && table.cells[sum.whole]!.n >= rule.fewest ? [{ sum, rest, place }] : [];
  });
  if (!sums.every(({ sum, rest }) => judgeSum(table, rule, sum, rest, states))) return undefined;
  const within = new Map<number, KnownSum[]>();
  for (const known of sums) for (const cell of [...known.sum.parts, known.sum.whole]) if (states[cell] !== 'shown') within.set(cell, [...(within.get(cell) ?? []), known]);
  if ([...within.values()].every((each) => each.length < 2)) return new Set();

  /** How far a sum can make up for a member that moves up (`down` of the others) and down (`up` of the others). */
  const others = (known: KnownSum, target: number | 'rest', room: (cell: number) => Room, ofRest: Room, used: Set<KnownSum>, deeper: boolean): Room => {
    const total = target === 'rest' || known.rest.n === 0 ? { down: 0, up: 0 } : { ...ofRest };
    let best: { room: Room; through: KnownSum[] } | undefined;
    for (const cell of new Set([...known.sum.parts, known.sum.whole])) {
      if (cell === target || states[cell] === 'shown') continue;
      const own = room(cell);
      const towards = cell === known.sum.whole ? { down: own.up, up: own.down } : own;
      const elsewhere = within.get(cell)!.filter((each) => each !== known);
      if (elsewhere.length === 0) {
        total.down += towards.down;
        total.up += towards.up;
      } else if (deeper && elsewhere.every((each) => !used.has(each))) {
        const inner = elsewhere.map((each) => {
          const made = others(each, cell, room, restRoom(each, ofRest), used, false);
          return (cell === each.sum.whole) === (cell === known.sum.whole) ? made : { down: made.up, up: made.down };
        });
        // What this member does here, it does there too; and the others there undo it.
        const reach = { down: Math.min(towards.down, ...inner.map((each) => each.up)), up: Math.min(towards.up, ...inner.map((each) => each.down)) };
        if (!best || reach.down + reach.up > best.room.down + best.room.up) best = { room: reach, through: elsewhere };
      }
    }
    if (best) {
      for (const each of best.through) used.add(each);
      total.down += best.room.down;
      total.up += best.room.up;
    }
    return total;
  };
  let measureRest: (known: KnownSum) => Room = () => ({ down: 0, up: 0 });
  const restRoom = (known: KnownSum, _: Room) => (known.rest.n > 0 ? measureRest(known) : { down: 0, up: 0 });

  const open = (target: number | 'rest', into: KnownSum[], own: Room, room: (cell: number) => Room, ofRest: (known: KnownSum) => Room): { down: number; up: number } => {
    measureRest = ofRest;
    const used = new Set(into);
    let reach = own;
    for (const known of into) {
      const made = others(known, target, room, ofRest(known), used, true);
      const towards = target === known.sum.whole ? made : { down: made.up, up: made.down };
      reach = { down: Math.min(reach.down, towards.down), up: Math.min(reach.up, towards.up) };
    }
    return reach;
  };

  const holds = (target: number | 'rest', into: KnownSum[], n: number, x: number[], state: State): boolean => {
    let exchange = Infinity;
    for (let layer = 0; layer < table.layers.length; layer += 1) {
      const coded = table.layers[layer]!.coded;
      const successes = x[layer]!;
      if (Number.isNaN(successes) || (state === 'banded' && !coded)) continue;
      let grows = 0;
      for (const failures of [false, true]) {
        const own = target === 'rest' ? { down: failures ? n - successes : successes, up: Infinity } : roomOf(table, target, state, layer, coded, failures);
        const reach = open(target, into, own, (cell) => roomOf(table, cell, states[cell]!, layer, coded, failures), ({ rest }) => ({ down: Number.isNaN(rest.x[layer]!) ? Infinity : failures ? rest.n - rest.x[layer]! : rest.x[layer]!, up: Infinity }));
        grows += reach.up;
        if (reach.down + reach.up < rule.outcomeWidth - slack) return false;
      }
      exchange = Math.min(exchange, grows);
    }
    if (state !== 'hidden' || n >= rule.fewest) return true;
    const size = open(target, into, { down: n, up: Infinity }, (cell) => (states[cell] === 'hidden' ? { down: table.cells[cell]!.n, up: Infinity } : { down: 0, up: 0 }), ({ rest }) => ({ down: rest.n, up: Infinity }));
    return size.down + Math.min(exchange, size.up) >= rule.sizeWidth;
  };
  const unproven = new Set<Protected>();
  for (const [cell, into] of within) if (!holds(cell, into, table.cells[cell]!.n, table.cells[cell]!.x, states[cell]!)) unproven.add(`cell ${cell}`);
  for (const known of sums) if (known.rest.sensitive && !holds('rest', [known], known.rest.n, known.rest.x, 'hidden')) unproven.add(`rest ${known.place}`);
  return unproven;
}
