/** The columns of a table of plans and how people name them; the first is how we name it. */
export const columns = {
  school: ['school', 'school code', 'school name', 'site', 'org code'],
  goal: ['goal', 'smartie goal', 'smart goal', 'priority', 'objective'],
  rootCause: ['root cause', 'because', 'why'],
  studentGroup: ['student group', 'group', 'subgroup'],
  baseline: ['baseline', 'goal baseline'],
  target: ['target', 'goal target'],
  unit: ['unit'],
  goalDue: ['goal due', 'by when', 'goal date'],
  strategy: ['strategy', 'key strategy', 'initiative'],
  strategyWhy: ['strategy why', 'rationale', 'theory of action'],
  step: ['action step', 'action', 'activity', 'step', 'task'],
  owner: ['owner', 'responsible', 'person responsible', 'who', 'lead'],
  due: ['due', 'due date', 'deadline', 'date', 'timeline'],
  funding: ['funding source', 'funding', 'budget'],
  status: ['status', 'done'],
  indicator: ['indicator', 'progress indicator', 'measure of progress', 'milestone'],
  indicatorBaseline: ['indicator baseline'],
  indicatorTarget: ['indicator target'],
} as const;

export type ColumnKey = keyof typeof columns;

/** Where each column stands in a header, as it is written there. */
export function findColumns(header: string[]): Partial<Record<ColumnKey, { at: number; name: string }>> {
  const plain = header.map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim());
  const found: Partial<Record<ColumnKey, { at: number; name: string }>> = {};
  for (const [key, names] of Object.entries(columns) as [ColumnKey, readonly string[]][]) {
    const at = names.map((name) => plain.indexOf(name)).find((place) => place >= 0);
    if (at !== undefined) found[key] = { at, name: header[at]! };
  }
  return found;
}
