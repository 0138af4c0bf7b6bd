import type { Highs } from 'highs';
import { boundsOf } from '../../../../platform/linear/bounds-of.ts';
import type { Protected } from './find-unproven.ts';
import { puzzleOf } from './puzzle-of.ts';
import type { Rule } from './rule.ts';
import type { State, Table } from './table.ts';

/** The attack by linear programming itself, on everything or on what is told. */
export function holds(highs: Highs, table: Table, rule: Rule, states: State[], only?: Set<Protected>): boolean {
  const { program, targets: all } = puzzleOf(table, rule, states);
  const targets = only ? all.filter((target) => only.has(target.of)) : all;
  if (targets.length === 0) return true;
  const bounds = boundsOf(highs, program, targets.map(({ variable }) => variable), targets.map(({ width }) => width));
  return bounds !== undefined && bounds.every(({ low, high }, index) => high - low >= targets[index]!.width - 1e-6);
}
