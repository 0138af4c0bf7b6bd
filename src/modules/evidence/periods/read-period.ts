export const periodForms = ['school_year', 'spring', 'cohort', 'month', 'any'] as const;

/** How a publisher writes a time: a school year (2017-18, 20172018), the year of its spring (2018), a cohort (2006 Aug), a month (2024-10). */
export type PeriodForm = (typeof periodForms)[number];

export interface Period {
  key: string;
  name: string;
  kind: 'school_year' | 'month' | 'cohort';
  startsOn: string;
  endsOn: string;
}

const [earliest, latest] = [1990, 2100];

/** The period that a text means. Undefined when it means none. */
export function readPeriod(text: string, form: PeriodForm): Period | undefined {
  if (form === 'any') return readPeriod(text, 'school_year') ?? readPeriod(text, 'month') ?? (/^cohort/i.test(text) ? readPeriod(text, 'cohort') : readPeriod(text, 'spring'));
  if (form === 'school_year') return schoolYear(text);
  if (form === 'spring') return /^\d{4}(?:\.0+)?$/.test(text) ? yearFrom(Number(text.slice(0, 4)) - 1) : undefined;
  return form === 'cohort' ? cohort(text) : month(text);
}

function schoolYear(text: string): Period | undefined {
  const found = /^(?:school year |sy ?)?(\d{4}) ?[-–/]? ?(\d{4}|\d{2})$/i.exec(text) ?? /^sy ?(\d{2})[-–/]?(\d{2})$/i.exec(text);
  if (!found) return undefined;
  const from = Number(found[1]!.length === 2 ? `20${found[1]}` : found[1]);
  return (from + 1) % 100 === Number(found[2]) % 100 && (found[2]!.length === 2 || Number(found[2]) === from + 1) ? yearFrom(from) : undefined;
}

function yearFrom(from: number): Period | undefined {
  if (from < earliest || from > latest) return undefined;
  const key = `${from}-${String((from + 1) % 100).padStart(2, '0')}`;
  return { key, name: key, kind: 'school_year', startsOn: `${from}-07-01`, endsOn: `${from + 1}-06-30` };
}

// Four years of high school from the ninth grade; some publishers count once more after the summer.
function cohort(text: string): Period | undefined {
  const [, year, august] = /^(?:cohort[ -]of[ -]|cohort[ -])?(\d{4})(?:[ -](aug(?:ust)?))?$/i.exec(text) ?? [];
  const from = Number(year);
  if (!year || from < earliest || from > latest) return undefined;
  return { key: `cohort-${year}${august ? '-aug' : ''}`, name: `Cohort of ${year}${august ? ', to August' : ''}`, kind: 'cohort', startsOn: `${from}-09-01`, endsOn: `${from + 4}-${august ? '08-31' : '06-30'}` };
}

function month(text: string): Period | undefined {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const [y, m] = [Number(year), Number(number)];
  if (!year || m < 1 || m > 12 || y < earliest || y > latest) return undefined;
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  const name = new Date(Date.UTC(y, m - 1, 1)).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return { key: text, name, kind: 'month', startsOn: `${text}-01`, endsOn: `${text}-${last}` };
}
