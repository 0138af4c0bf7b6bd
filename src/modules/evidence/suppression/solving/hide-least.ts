import { bandOf } from './band-of.ts';
import { judgeSum, restOf } from './judge-sum.ts';
import type { Rule } from './rule.ts';
import type { State, Table } from './table.ts';

/** More states than this are not looked at: the rest of the table is then closed the coarse way. */
const patience = 4_000;

/** What cannot be otherwise: small groups are hidden, shares at an end are banded. */
export function firstStates(table: Table, rule: Rule): State[] {
  return table.cells.map(({ n, x }) => {
    if (n < rule.fewest) return 'hidden';
    const atEnd = rule.codesEnds && x.some((successes, layer) => table.layers[layer]!.coded && !Number.isNaN(successes) && bandOf(successes, n).end !== null);
    return atEnd ? 'banded' : 'shown';
  });
}

/** What it costs that a cell is not shown: fewest cells first, then fewest students; a whole costs more than all its parts. */
export function costsOf(table: Table): { band: number[]; hide: number[] } {
  const wholes = new Set(table.sums.map(({ whole }) => whole));
  const most = Math.max(1, ...table.cells.map(({ n }) => n));
  const hide = table.cells.map(({ n, hiddenBefore }, cell) => (wholes.has(cell) ? 20 : 1) + n / most / 32 - (hiddenBefore ? 0.03125 : 0));
  return { hide, band: hide.map((cost) => cost / 2) };
}

/**
 * Hides and bands the least of a table for which no sum gives anything away. The search takes up the cheapest choice first
 * and branches over the members of a sum that still does, one of which every answer must take; so the first answer is the best.
 */
export function hideLeast(table: Table, rule: Rule): State[] {
  const sums = table.sums.flatMap((sum) => {
    const rest = restOf(table, sum, rule);
    return rest ? [{ sum, rest }] : [];
  });
  const cost = costsOf(table);
  const first = firstStates(table, rule);
  const open: { states: State[]; cost: number }[] = [{ states: first, cost: 0 }];
  const known = new Set<string>();
  for (let looked = 0; open.length > 0 && looked < patience; looked += 1) {
    let best = 0;
    for (let index = 1; index < open.length; index += 1) if (open[index]!.cost < open[best]!.cost) best = index;
    const [{ states, cost: spent }] = open.splice(best, 1) as [{ states: State[]; cost: number }];
    const broken = sums.find(({ sum, rest }) => !judgeSum(table, rule, sum, rest, states));
    if (!broken) return states;
    for (const cell of [...broken.sum.parts, broken.sum.whole]) {
      if (states[cell] === 'hidden') continue;
      const isWhole = cell === broken.sum.whole;
      for (const next of states[cell] === 'shown' && rule.codesEnds && table.layers.some(({ coded }) => coded) ? (['banded', 'hidden'] as const) : (['hidden'] as const)) {
        if (isWhole && next === 'hidden' && broken.sum.parts.some((part) => states[part] !== 'hidden')) continue;
        const changed = states.with(cell, next);
        const key = changed.map((state) => state[0]).join('');
        if (known.has(key)) continue;
        known.add(key);
        open.push({ states: changed, cost: spent + (next === 'hidden' ? cost.hide[cell]! - (states[cell] === 'banded' && first[cell] !== 'banded' ? cost.band[cell]! : 0) : cost.band[cell]!) });
      }
    }
  }
  return coarsely(table, rule, first);
}

/** Every part that is not a whole is hidden: safe, and never the best. */
function coarsely(table: Table, rule: Rule, first: State[]): State[] {
  const states = [...first];
  for (const sum of table.sums) {
    const rest = restOf(table, sum, rule);
    if (rest && !judgeSum(table, rule, sum, rest, states)) for (const part of sum.parts) states[part] = 'hidden';
  }
  return states;
}
