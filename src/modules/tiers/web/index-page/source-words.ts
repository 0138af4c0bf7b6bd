import type { VersionReply } from '../../contract.ts';

type Source = VersionReply['formula']['components'][number]['source'];

const plain = (key: string) => key.replaceAll('_', ' ');

/** What a component reads, as words. */
export function sourceInWords(source: Source): string {
  if (source.kind === 'enrollment_share') return `Share of students: ${plain(source.group)}, from the list of schools`;
  const { measure, group, subject, grade, period } = source;
  const when = period.rule === 'named' ? period.key : period.rule === 'newest' ? 'the newest period' : 'each school’s newest period';
  return [plain(measure), ...(group === 'all' ? [] : [plain(group)]), ...(subject === 'all' ? [] : [subject]), ...(grade === 'all' ? [] : [`grade ${grade}`]), when].join(', ');
}
