import type { DecisionRecord } from './decision-records.ts';

/** The picture of a decision in words: measure, subject, group, period. It holds no figure. */
export function pictureWords(row: DecisionRecord): string {
  return [row.measureName ?? row.measure, row.subject === 'all' ? null : row.subject.toUpperCase(), row.grade === 'all' ? null : `grade ${row.grade}`, row.groupName ?? row.studentGroup, row.periodName ?? row.period].filter(Boolean).join(', ');
}

/** The same picture on its page, with its filters. */
export function pictureLink({ view, measure, subject, grade, period, studentGroup, schoolId, regionId, map }: DecisionRecord): string {
  const filters = { ...(schoolId ? {} : { view }), measure, subject, grade, period, group: studentGroup, regionId, map };
  const search = new URLSearchParams(Object.entries(filters).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  return `${schoolId ? `/schools/${schoolId}/evidence` : '/evidence'}?${search.toString()}`;
}
