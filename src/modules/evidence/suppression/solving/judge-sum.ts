import { bandOf } from './band-of.ts';
import type { Rule } from './rule.ts';
import type { State, Sum, Table } from './table.ts';

/** Of what a sum is, beside the cells of the table: the students of the whole who are in none of them. */
export interface Rest {
  n: number;
  /** NaN where the numbers of the layer do not add up, or where a part says nothing. */
  x: number[];
  sensitive: boolean;
}

/** How far a number may move down and up, for all that is shown of it. */
export interface Room {
  down: number;
  up: number;
}

const slack = 1e-6;

/** Undefined where the parts are more than the whole: then nothing can be subtracted. */
export function restOf(table: Table, sum: Sum, rule: Rule): Rest | undefined {
  const whole = table.cells[sum.whole]!;
  const n = whole.n - sum.parts.reduce((total, part) => total + table.cells[part]!.n, 0);
  if (n < 0) return undefined;
  const x = table.layers.map((_, layer) => {
    const left = sum.parts.reduce((total, part) => total - table.cells[part]!.x[layer]!, whole.x[layer]!);
    return left < -0.5 || left > n + 0.5 ? Number.NaN : Math.min(n, Math.max(0, left));
  });
  return { n, x, sensitive: n > 0 && (n < rule.fewest || sum.owed) };
}

/**
 * Whether a sum gives nothing away: each number in it that is not shown could be as much more, or less, as the rule asks,
 * while the others that are not shown make up for it. The students of the rest count as not shown.
 */
export function judgeSum(table: Table, rule: Rule, sum: Sum, rest: Rest, states: State[]): boolean {
  const whole = states[sum.whole]!;
  if (table.cells[sum.whole]!.n < rule.fewest) return true;
  const hidden = sum.parts.filter((part) => states[part] === 'hidden');
  const banded = sum.parts.filter((part) => states[part] === 'banded');
  if (hidden.length + banded.length === 0 && whole === 'shown' && !rest.sensitive) return true;
  const unseen = hidden.length + (rest.n > 0 ? Math.max(1, sum.unknown) : 0);
  if (whole === 'hidden' && unseen === 0) return false;
  if (whole !== 'hidden' && (hidden.length > 0 || rest.sensitive)) {
    if (unseen < 2) return false;
    // Together they are no secret: so they must be enough for a figure of their own.
    if (hidden.reduce((total, part) => total + table.cells[part]!.n, rest.n) < Math.max(rule.fewest, rule.sizeWidth)) return false;
  }
  for (let layer = 0; layer < table.layers.length; layer += 1) {
    if (!judgeLayer(table, rule, sum, rest, states, layer, false) || !judgeLayer(table, rule, sum, rest, states, layer, true)) return false;
  }
  return true;
}

function judgeLayer(table: Table, rule: Rule, sum: Sum, rest: Rest, states: State[], layer: number, failures: boolean): boolean {
  const whole = table.cells[sum.whole]!;
  if (Number.isNaN(rest.x[layer]!) || states[sum.whole] === 'hidden') return true;
  const coded = table.layers[layer]!.coded;
  const room = (cell: number): Room => roomOf(table, cell, states[cell]!, layer, coded, failures);
  const rooms: { room: Room; asks: boolean; hidden: boolean }[] = sum.parts
    .filter((part) => states[part] !== 'shown')
    .map((part) => ({ room: room(part), asks: states[part] === 'hidden' || coded, hidden: states[part] === 'hidden' }));
  if (rest.n > 0) {
    const x = failures ? rest.n - rest.x[layer]! : rest.x[layer]!;
    rooms.push({ room: { down: x, up: Infinity }, asks: rest.sensitive, hidden: true });
  }
  const wholeRoom = room(sum.whole);
  if (states[sum.whole] !== 'shown') rooms.push({ room: { down: wholeRoom.up, up: wholeRoom.down }, asks: coded, hidden: false });
  // Only what is unknown can move: a whole of one success leaves no more than that.
  const most = (failures ? whole.n - whole.x[layer]! : whole.x[layer]!) + (states[sum.whole] === 'shown' ? 0 : wholeRoom.up);
  const wanted = Math.min(rule.outcomeWidth, most) - slack;
  const down = rooms.reduce((total, each) => total + each.room.down, 0);
  const up = rooms.reduce((total, each) => total + each.room.up, 0);
  return rooms.every((each) => {
    if (!each.asks) return true;
    const othersUp = each.room.up === Infinity ? rooms.reduce((total, other) => (other === each ? total : total + other.room.up), 0) : up - each.room.up;
    return Math.min(each.room.up, down - each.room.down) + Math.min(each.room.down, othersUp) >= wanted;
  });
}

/** How far a number of a cell may move. */
export function roomOf(table: Table, cell: number, state: State, layer: number, coded: boolean, failures: boolean): Room {
  const { n, x } = table.cells[cell]!;
  const successes = x[layer]!;
  if (state === 'hidden') return { down: failures ? n - successes : successes, up: Infinity };
  if (state === 'shown' || !coded) return { down: 0, up: 0 };
  const band = bandOf(successes, n);
  const [down, up] = [Math.max(0, successes - band.low), Math.max(0, band.high - successes)];
  return failures ? { down: up, up: down } : { down, up };
}
