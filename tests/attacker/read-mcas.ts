import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../src/platform/tables/read-table.ts';

/** A line of the published MCAS files: one school, subject, grade and student group. */
export interface McasLine {
  code: string;
  subject: string;
  year: string;
  grade: string;
  group: string;
  n: number;
  meeting: number;
  exceeding: number;
  partly: number;
  score: number | null;
  growth: number | null;
  growthN: number | null;
}

const groups: Record<string, string> = {
  all_students: 'all', EL: 'english_learners', 'ever-EL': 'ever_english_learners', ever_EL: 'ever_english_learners', 'afr_american-black': 'african_american_black', female: 'female', male: 'male', high_needs: 'high_needs',
  'hispanic-latino': 'hispanic_latino', 'multi-race': 'multi_race', 'non-disabled': 'not_disabled', students_with_disabilities: 'students_with_disabilities', title_1: 'title_1', white: 'white',
};
const limits = { bytes: 5_000_000, unpackedBytes: 20_000_000, rows: 20_000, columns: 60 };

/** The files by group, for the schools whose codes begin so; one file of its names is of a group, or of one grade of all students. */
export async function readMcas(folder: string, district: string, years: string[]): Promise<McasLine[]> {
  const lines: McasLine[] = [];
  for (const name of readdirSync(folder).sort()) {
    const [, grades, group, year] = /grades?_([\d-]+)_(.+)_(\d{4})\.csv$/.exec(name) ?? [];
    if (!grades || grades === '10' || !years.includes(year!) || !groups[group!]) continue;
    const table = await readTable(readFileSync(join(folder, name)), name, limits);
    const at = new Map(table.header.map((column, index) => [column.trim().toLowerCase(), index]));
    for (const { cells } of table.rows) {
      const text = (column: string) => cells[at.get(column) ?? -1]?.trim() ?? '';
      const number = (column: string) => (text(column) === '' ? null : Number(text(column).replaceAll(',', '')));
      const code = text('school code').padStart(8, '0');
      const [n, meeting, exceeding, partly] = ['no. of students included', 'm+e #', 'e #', 'pm #'].map(number) as [number | null, number | null, number | null, number | null];
      if (!code.startsWith(district) || n === null || meeting === null || exceeding === null || partly === null) continue;
      // A few lines lost digits on their way (a thousand became one): they are nobody's figures.
      if (meeting + partly > n || exceeding > meeting) continue;
      lines.push({ code, subject: text('subject').toLowerCase(), year: year!, grade: grades, group: groups[group!]!, n, meeting, exceeding, partly, score: number('avg. scaled score'), growth: number('sgp'), growthN: number('included in sgp') });
    }
  }
  return lines;
}
