const subjects: Record<string, string[]> = {
  all: ['all', 'all subjects', ''],
  ela: ['ela', 'english', 'english language arts', 'english/language arts'],
  math: ['math', 'mathematics', 'maths'],
  science: ['science', 'sci', 'ste', 'science and tech/eng', 'science and technology/engineering', 'science & technology'],
  reading: ['reading', 'critical reading'],
  writing: ['writing'],
  reading_writing: ['reading_writing', 'reading / writing', 'reading/writing', 'evidence-based reading and writing'],
  history: ['history', 'social studies', 'history and social science', 'civics'],
};

const numbered = Array.from({ length: 12 }, (_, index) => index + 1);
const ordinal = (n: number) => `${n}${n === 1 ? 'st' : n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`;

const grades: Record<string, string[]> = {
  all: ['all', 'all grades', ''],
  pk: ['pk', 'prek', 'pre-k', '3k', '0pk'],
  k: ['k', '0k', 'kg', 'kindergarten'],
  beyond_12: ['beyond_12', 'sp', 'beyond 12'],
  ...Object.fromEntries(numbered.map((n) => [String(n), [n, `0${n}`.slice(-2), ordinal(n), `grade ${n}`, `grade 0${n}`.replace(/0(\d\d)/, '$1'), `gr.${n}`, `gr ${n}`].map(String)])),
};

const byText = (words: Record<string, string[]>) => new Map(Object.entries(words).flatMap(([key, spellings]) => spellings.map((spelling) => [spelling, key] as const)));

/** How publishers write subjects and grades, in lower case, and what is kept. */
export const subjectsByText: ReadonlyMap<string, string> = byText(subjects);
export const gradesByText: ReadonlyMap<string, string> = byText(grades);
