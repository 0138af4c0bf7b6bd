import type { Findings } from './findings.ts';
import type { Recipe } from './recipe.ts';
import type { Draft, SchoolValues } from './school-values.ts';

/** One draft for each school: rows that say the same are joined, rows that contradict each other are refused. */
export function joinDrafts(drafts: Draft[], recipe: Recipe, findings: Findings): Draft[] {
  const byKey = new Map<string, Draft>();
  const joinedBuildings = new Set<string>();
  for (const draft of drafts) {
    const code = draft.values[recipe.key]!;
    const first = byKey.get(code);
    if (!first) {
      byKey.set(code, draft);
      continue;
    }
    const other = contradiction(first, draft);
    if (!other) findings.repair('duplicate_row', draft.line, `${code} as in line ${first.line}`);
    else if (!recipe.perBuilding) {
      const sentence = `School ${code} is also in line ${first.line}, with another ${other}: ${said(first, other)} there, ${said(draft, other)} here.`;
      findings.refuse(draft.line, keyColumn(recipe), code, 'contradicting_rows', sentence);
    } else if (!joinedBuildings.has(code)) {
      joinedBuildings.add(code);
      findings.repair('two_buildings', draft.line, `${code} ${first.values.name ?? ''} at ${first.values.address ?? 'line ' + first.line}, also ${draft.values.address ?? ''}`);
    }
  }
  return [...byKey.values()];
}

function contradiction(first: Draft, second: Draft): string | undefined {
  const fields = new Set([...Object.keys(first.values), ...Object.keys(second.values)]) as Set<keyof SchoolValues>;
  const field = [...fields].find((each) => JSON.stringify(first.values[each]) !== JSON.stringify(second.values[each]));
  return field ?? (JSON.stringify(first.shares) === JSON.stringify(second.shares) ? undefined : 'shares of student groups');
}

function said({ values }: Draft, field: string): string {
  const value = values[field as keyof SchoolValues];
  return value === undefined || value === null ? 'nothing' : `“${String(value).slice(0, 60)}”`;
}

function keyColumn(recipe: Recipe): string {
  const source = recipe.columns[recipe.key];
  return typeof source === 'object' ? source.column : (source ?? recipe.key);
}
