import type { ImportOutcome } from '../../modules/schools/index.ts';

const shown = 20;

/** What became of a file, for the terminal. */
export function importReport(outcome: ImportOutcome): string {
  const { file, layout, dryRun, sentence, repairs, leftOut, refusals, districts, changes } = outcome;
  const lines = [`${file}: ${heading(outcome)}`, `  ${sentence}`];
  if (layout) lines.push(`  Read as: ${layout}.`);
  lines.push(...repairs.map((each) => `  Repaired or noted: ${each.sentence}`), ...leftOut.map((each) => `  ${each.sentence}`));
  const rows = refusals.filter(({ reason }) => reason !== sentence);
  lines.push(...rows.slice(0, shown).map(({ line, column, value, reason }) => `  Line ${line}${column ? `, ${column}` : ''}${value ? ` “${value}”` : ''}: ${reason}`));
  if (rows.length > shown) lines.push(`  ... and more; --json tells them.`);
  lines.push(...districts.map(({ code, name, rows: count }) => `  ${code}  ${name} (${count})`));
  if (dryRun) lines.push(...changes.slice(0, shown).map(({ stateCode, name, kind, fields }) => `  ${kind === 'created' ? '+' : '~'} ${stateCode} ${name}${fields.map(({ field, from, to }) => ` | ${field}: ${said(from)} -> ${said(to)}`).join('')}`));
  return `${lines.join('\n')}\n`;
}

function heading({ outcome, dryRun }: ImportOutcome): string {
  const words = { applied: dryRun ? 'would be taken' : 'taken', nothing_new: 'nothing new', refused: 'refused, nothing was changed' };
  return words[outcome] + (dryRun ? ' (a trial: nothing is kept)' : '');
}

function said(value: string | number | string[] | null): string {
  return value === null ? 'nothing' : String(value);
}
