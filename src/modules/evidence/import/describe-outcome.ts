import { counted } from '../../../platform/tables/counted.ts';
import type { Applied } from './apply-values.ts';
import type { MeasureImportOutcome } from './contract.ts';
import type { MeasureFile } from './reading/measure-file.ts';
import { standingWords } from './standing-words.ts';

interface Words {
  name: string;
  dryRun: boolean;
  schoolNames: string[];
  measureNames: ReadonlyMap<string, string>;
}

/** Of single rows, which a person may leave out; whatever else is refused concerns the file. */
const ofRows = new Set(['unknown_school', 'contradicting_rows', 'numerator_above_n', 'percent_disagrees', 'percent_impossible', 'out_of_range', 'count_impossible', 'number_impossible', 'word_unknown', 'group_unknown', 'subject_unknown', 'grade_unknown', 'wrong_period', 'period_impossible', 'school_missing', 'code_impossible', 'code_destroyed', 'code_missing']);

/** What became of a file, or would: in numbers of values and in words. */
export function describeOutcome(file: MeasureFile, applied: Applied | undefined, changes: MeasureImportOutcome['changes'], { name, dryRun, schoolNames, measureNames }: Words): MeasureImportOutcome {
  const { added, changed, same } = applied ?? { added: 0, changed: 0, same: 0 };
  const outcome = !applied ? 'refused' : added + changed > 0 ? 'applied' : 'nothing_new';
  const will = dryRun ? 'Would add' : 'Added';
  const sentence = {
    applied: `${will} ${counted(added, 'value')} and ${dryRun ? 'change' : 'changed'} ${changed.toLocaleString('en-US')}; ${same.toLocaleString('en-US')} of the file ${same === 1 ? 'stays' : 'stay'} as known.`,
    nothing_new: same === 0 ? 'Nothing new: the file holds no value of a school that is here.' : `Nothing new: all ${counted(same, 'value')} of the file are here just so.`,
    refused: file.refusedBecause ?? '',
  }[outcome];
  const isUnknown = file.refusals[0]?.code === 'layout_unknown';
  return {
    id: null, file: name, recipe: file.recipe?.name ?? null, layout: file.recipe?.title ?? null, outcome, dryRun, sentence,
    rowsRead: file.rowsRead, added, changed, same, refused: file.refusedRows, repairs: file.repairs, leftOut: file.leftOut,
    refusals: file.refusals.map((refusal) => ({ file: name, ...refusal })), refusedBy: file.refusedBy.map((each) => ({ ...each, mayLeaveOut: ofRows.has(each.code) })),
    periods: file.periods.map(({ key }) => key).toSorted(),
    measures: measuresOf(file).map(([key, values]) => ({ key, name: measureNames.get(key) ?? key, values })),
    sample: outcome === 'refused' ? [] : file.sample.map(({ line, school, series, period, standing, value, numerator, denominator }) => ({
      line, school: schoolNames[school]!, ...file.series[series]!, period: file.periods[period]!.key,
      standing: standingWords[standing], value: standing === 1 ? value : null, numerator: numerator < 0 ? null : numerator, denominator: denominator < 0 ? null : denominator,
    })),
    changes,
    unknown: isUnknown ? { header: file.header, firstRows: file.firstRows, titles: file.titles } : null,
  };
}

function measuresOf({ values, series }: MeasureFile): [key: string, values: number][] {
  const counts = new Map<string, number>();
  for (let index = 0; values && index < values.count; index += 1) {
    const key = series[values.series[index]!]!.measure;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts];
}
