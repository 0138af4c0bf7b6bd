import type { PartFields, PartKind } from '../parts/part-fields.ts';
import type { PlanFile, PlanLine } from './read-plan-file.ts';

export interface WantedPart {
  /** Kind, text and what it stands under: by this it is known again. */
  key: string;
  parentKey: string | null;
  kind: PartKind;
  line: number;
  fields: Partial<PartFields> & { text: string };
}

/** Texts are the same part where they differ in nothing but blanks and capital letters. */
export const plainText = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();

export const partKey = (kind: PartKind, text: string, parentKey: string | null): string => `${parentKey ?? ''}\u001f${kind} ${plainText(text)}`;

/** The parts that the lines of one school ask for, parents first. What two lines say differently of one part is refused. */
export function wantedParts(lines: PlanLine[], groupKey: (text: string) => string | undefined, { columnNames, refusals }: Pick<PlanFile, 'columnNames' | 'refusals'>): WantedPart[] {
  const wanted = new Map<string, WantedPart>();
  const want = (line: PlanLine, kind: PartKind, text: string, parentKey: string | null, fields: Partial<PartFields>): string => {
    const key = partKey(kind, text, parentKey);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
    const known = wanted.get(key);
    if (!known) wanted.set(key, { key, parentKey, kind, line: line.line, fields: { text, ...given } });
    for (const [name, value] of Object.entries(given)) {
      const before = (known?.fields as Record<string, unknown> | undefined)?.[name];
      if (before !== undefined && before !== value) refusals.push({ line: line.line, column: null, value: String(value), code: 'contradiction', reason: `Line ${known!.line} says ${String(before)} of the same ${kind.replace('_', ' ')}.` });
      else if (known) Object.assign(known.fields, { [name]: value });
    }
    return key;
  };
  for (const line of lines) {
    const { said, days, numbers } = line;
    if (!said.goal) continue;
    const studentGroup = said.studentGroup ? groupKey(said.studentGroup) : undefined;
    if (said.studentGroup && !studentGroup) refusals.push({ line: line.line, column: columnNames.studentGroup ?? null, value: said.studentGroup, code: 'group_unknown', reason: 'There is no such group of students here. Write it as the list of groups does.' });
    const goal = want(line, 'goal', said.goal, null, { because: said.rootCause, studentGroup, baseline: numbers.baseline, target: numbers.target, unit: said.unit, dueOn: days.goalDue });
    if (said.indicator) want(line, 'indicator', said.indicator, goal, { baseline: numbers.indicatorBaseline, target: numbers.indicatorTarget });
    if (!said.strategy) continue;
    const strategy = want(line, 'strategy', said.strategy, goal, { because: said.strategyWhy, ...(said.step ? {} : { fundingSource: said.funding }) });
    if (said.step) want(line, 'action_step', said.step, strategy, { owner: said.owner, dueOn: days.due, fundingSource: said.funding });
  }
  return [...wanted.values()];
}
