import type { UseCase } from '../../people/index.ts';
import type { GapsQuery } from './contract.ts';
import { csvFile } from './csv-file.ts';
import { readGaps } from './read-gaps.ts';

const columns = ['place', 'measure', 'subject', 'grade', 'period', 'group', 'standing', 'value', 'low_95', 'high_95', 'n', 'schools_counted', 'schools_in_sum_only', 'schools_left_out', 'left_out_students_at_most', 'with_them_low', 'with_them_high', 'reference_group', 'reference_value', 'reference_n', 'difference', 'difference_low_95', 'difference_high_95', 'ratio', 'ratio_low_95', 'ratio_high_95', 'note', 'source', 'refreshed_at'];

/** What the page shows, row for row, as a file. */
export async function exportGaps(useCase: UseCase, asked: GapsQuery): Promise<Response> {
  const { place, measure, subject, grade, groups, source } = await readGaps(useCase, asked);
  const rows = groups.flatMap((group) =>
    group.years.map(({ period, figure, reference, gap }) => [
      place.name, measure.name, subject, grade, period, group.name, figure.standing, figure.value, figure.low, figure.high, figure.n, figure.schools.counted, figure.schools.unshown, figure.schools.leftOut, figure.withAll?.students, figure.withAll?.low, figure.withAll?.high,
      group.reference?.name, reference?.value, reference?.n, gap?.difference.estimate, gap?.difference.low, gap?.difference.high, gap?.ratio?.estimate, gap?.ratio?.low, gap?.ratio?.high,
      gap?.because ?? figure.because, source.publisher, source.refreshedAt,
    ]),
  );
  return csvFile(useCase, { name: 'gaps', columns, rows, asked });
}
