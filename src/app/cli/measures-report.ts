import type { MeasureImportOutcome } from '../../modules/evidence/index.ts';

const shown = 20;

/** What became of a file of measures, for the terminal. */
export function measuresReport({ file, layout, outcome, dryRun, sentence, periods, measures, repairs, leftOut, refusals, refusedBy, changes }: MeasureImportOutcome): string {
  const heading = { applied: dryRun ? 'would be taken' : 'taken', nothing_new: 'nothing new', refused: 'refused, nothing was changed' }[outcome];
  const lines = [`${file}: ${heading}${dryRun ? ' (a trial: nothing is kept)' : ''}`, `  ${sentence}`];
  if (layout) lines.push(`  Read as: ${layout}${periods.length > 0 ? `, of ${periods.join(', ')}` : ''}.`);
  lines.push(...measures.map(({ name, values }) => `  ${String(values).padStart(8)}  ${name}`), ...repairs.map((each) => `  Repaired or noted: ${each.sentence}`), ...leftOut.map((each) => `  ${each.sentence}`));
  const rows = refusals.filter(({ reason }) => reason !== sentence);
  lines.push(...rows.slice(0, shown).map(({ line, column, value, reason }) => `  Line ${line}${column ? `, ${column}` : ''}${value ? ` “${value}”` : ''}: ${reason}`));
  if (rows.length > shown) lines.push('  ... and more; --json tells them.');
  if (outcome === 'refused' && refusedBy.length > 0 && refusedBy.every(({ mayLeaveOut }) => mayLeaveOut)) lines.push(`  To take the rest without these rows: --leave-out ${refusedBy.map(({ code }) => code).join(',')}`);
  if (dryRun) lines.push(...changes.slice(0, shown).map(({ line, school, measure, group, period, from, to }) => `  ~ line ${line}: ${school}, ${measure}, ${group}, ${period}: ${from.value ?? from.standing} -> ${to.value ?? to.standing}`));
  return `${lines.join('\n')}\n`;
}
