import type { Highs } from 'highs';
import { boundsOf } from '../../../../platform/linear/bounds-of.ts';
import { certify } from './certify.ts';
import { hideByCuts } from './hide-by-cuts.ts';
import { firstStates, hideLeast } from './hide-least.ts';
import { puzzleOf } from './puzzle-of.ts';
import type { Rule } from './rule.ts';
import type { State, Table } from './table.ts';

export interface Closed {
  states: State[];
  /** How it was found: at once, by the solver, or all closed because neither proved it. */
  by: 'search' | 'solver' | 'all';
}

/** Decides a table: the quick search where its answer is plainly safe, else the solver; and where neither proves it, everything but the wholes is hidden. */
export function closeTable(highs: Highs, table: Table, rule: Rule): Closed {
  const states = hideLeast(table, rule);
  if (certify(table, rule, states) || holds(highs, table, rule, states)) return { states, by: 'search' };
  const exact = hideByCuts(highs, table, rule);
  if (exact) return { states: exact, by: 'solver' };
  const wholes = new Set(table.sums.map(({ whole }) => whole));
  const parts = new Set(table.sums.flatMap((sum) => sum.parts));
  return { by: 'all', states: firstStates(table, rule).map((state, cell) => (parts.has(cell) || !wholes.has(cell) ? 'hidden' : state)) };
}

/** The attack by linear programming itself. */
export function holds(highs: Highs, table: Table, rule: Rule, states: State[]): boolean {
  const { program, targets } = puzzleOf(table, rule, states);
  if (targets.length === 0) return true;
  const bounds = boundsOf(highs, program, targets.map(({ variable }) => variable));
  return bounds !== undefined && bounds.every(({ low, high }, index) => high - low >= targets[index]!.width - 1e-6);
}
