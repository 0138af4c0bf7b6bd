import type { Highs } from 'highs';
import { findUnproven } from './find-unproven.ts';
import { hideByCuts } from './hide-by-cuts.ts';
import { firstStates, hideLeast } from './hide-least.ts';
import { holds } from './holds.ts';
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
  const unproven = findUnproven(table, rule, states);
  if (unproven && (unproven.size === 0 || holds(highs, table, rule, states, unproven))) return { states, by: 'search' };
  const exact = hideByCuts(highs, table, rule);
  if (exact && findUnproven(table, rule, exact)) return { states: exact, by: 'solver' };
  const wholes = new Set(table.sums.map(({ whole }) => whole));
  const parts = new Set(table.sums.flatMap((sum) => sum.parts));
  return { by: 'all', states: firstStates(table, rule).map((state, cell) => (parts.has(cell) || !wholes.has(cell) ? 'hidden' : state)) };
}
