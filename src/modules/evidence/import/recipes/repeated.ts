import type { ValueColumn } from '../recipe.ts';

type Over = Record<string, Record<string, string>>;

/**
 * A value column for each way to fill the `{names}` of a pattern: `over` says, for each name, what stands in the column
 * name and what it means. A dimension of the same name (group, subject, grade, measure) takes the meaning.
 */
export function repeated(pattern: ValueColumn, over: Over): ValueColumn[] {
  return Object.entries(over).reduce<ValueColumn[]>(
    (columns, [name, choices]) => columns.flatMap((column) => Object.entries(choices).map(([written, meaning]) => fill({ ...column, ...(name in dimensions ? { [name]: meaning } : {}) }, name, written))),
    [pattern],
  );
}

const dimensions = { group: true, subject: true, grade: true, measure: true };

function fill(column: ValueColumn, name: string, written: string): ValueColumn {
  const put = (text: string) => text.replaceAll(`{${name}}`, written);
  return Object.fromEntries(Object.entries(column).map(([key, value]) => [key, typeof value === 'string' ? put(value) : Array.isArray(value) ? value.map(put) : value])) as ValueColumn;
}
