import type { Findings } from '../findings.ts';
import type { FieldCell } from './read-text.ts';

const ladder = ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const spellings: Record<string, string> = { 'PRE-K': 'PK', PREK: 'PK', P: 'PK', PRESCHOOL: 'PK', '3K': 'PK', KG: 'K', '0K': 'K', KF: 'K', TK: 'K', KINDERGARTEN: 'K' };
// Special education without a grade, ungraded, pre-school evaluation, adults, beyond grade 12.
const ungraded = new Set(['SE', 'UG', 'PE', 'AE', 'SP', '13']);

/** Grades as `PK,K,01` or `K-8` or a mix. Undefined when blank or refused. */
export function readGrades({ line, column, value }: FieldCell, findings: Findings): string[] | undefined {
  if (value === '') return undefined;
  const found = new Set<string>();
  const words = value.toUpperCase().replace(/PRE-K/g, 'PK').replace(/\s*(?:-|–|\bTO\b)\s*/g, '-').split(/[,;/\s]+/).filter((word) => word !== '');
  for (const word of words) {
    if (ungraded.has(word)) {
      findings.repair('ungraded', line, `${word} in “${value.slice(0, 40)}”`);
      continue;
    }
    const [from = '', to = from, ...more] = word.split('-').map(rung);
    const [low, high] = [ladder.indexOf(from), ladder.indexOf(to)];
    if (more.length > 0 || low < 0 || high < low) {
      findings.refuse(line, column, value, 'grades_impossible', explain(word));
      return undefined;
    }
    for (const grade of ladder.slice(low, high + 1)) found.add(grade);
  }
  return ladder.filter((grade) => found.has(grade));
}

/** Grades from the lowest and the highest. Undefined when both are blank, or refused. */
export function readGradeSpan(low: FieldCell, high: FieldCell, findings: Findings): string[] | undefined {
  if (low.value === '' && high.value === '') return undefined;
  const [from, to] = [low, high].map(({ value }) => (ungraded.has(value.toUpperCase()) ? '' : value));
  if (from === '' && to === '') {
    findings.repair('ungraded', low.line, low.value || high.value);
    return undefined;
  }
  return readGrades({ line: low.line, column: `${low.column}, ${high.column}`, value: from && to ? `${from}-${to}` : from || to || '' }, findings);
}

function rung(word: string): string {
  return spellings[word] ?? (/^\d$/.test(word) ? `0${word}` : word);
}

function explain(word: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(word) || /^\d{1,2}-[A-Z]{3}$|^[A-Z]{3}-\d{1,2}$/.test(word)) return 'A spreadsheet turned the grades into a day of the calendar. Write them as text, for example K-8 or 09,10,11,12.';
  return `“${word.slice(0, 20)}” names no grades: PK, K and 01 to 12 are taken, as a list or from the lowest to the highest.`;
}
