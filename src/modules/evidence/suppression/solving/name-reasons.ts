import { restOf } from './judge-sum.ts';
import type { Rule } from './rule.ts';
import type { State, Table } from './table.ts';

/**
 * For which hidden cells it may be said why. To say that a group is of fewer students than the rule asks, and that another
 * is hidden only for its sake, tells a range for each; where these ranges would narrow a small group, both reasons are said as one.
 */
export function nameReasons(table: Table, rule: Rule, states: State[]): boolean[] {
  const named = states.map(() => true);
  const within = (cell: number) => table.sums.filter((sum) => table.cells[sum.whole]!.n >= rule.fewest && sum.parts.includes(cell));
  const blur = (cells: number[]) => {
    for (const cell of cells) named[cell] = false;
  };
  for (const sum of table.sums) {
    const { whole, parts } = sum;
    const hidden = parts.filter((part) => states[part] === 'hidden');
    if (table.cells[whole]!.n < rule.fewest || hidden.length === 0) continue;
    if (states[whole] === 'hidden') {
      blur([whole, ...hidden]);
      continue;
    }
    const rest = restOf(table, sum, rule);
    if (!rest) continue;
    // Only others that stand in this sum alone can give a small group the room from none to the most it may be.
    const free = hidden.filter((part) => table.cells[part]!.n >= rule.fewest && within(part).length === 1);
    const room = rest.n + free.reduce((total, part) => total + table.cells[part]!.n - rule.fewest, 0);
    if ((rest.sensitive || hidden.some((part) => table.cells[part]!.n < rule.fewest)) && room < rule.fewest - 1) blur(hidden);
  }
  // A sum with both kinds says one thing only.
  for (let changed = true; changed; ) {
    changed = false;
    for (const { parts } of table.sums) {
      const hidden = parts.filter((part) => states[part] === 'hidden');
      if (!hidden.some((part) => !named[part]) || hidden.every((part) => !named[part])) continue;
      blur(hidden);
      changed = true;
    }
  }
  return named;
}
