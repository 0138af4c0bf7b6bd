import type { SaveRecipe } from './mapping.ts';

/** What a person says of the columns of an unknown file, as it is kept while they type. */
export interface Mapping {
  title: string;
  source: string;
  school: string;
  schoolKey: 'stateCode' | 'localCode' | 'ncesId';
  width: string;
  /** A column, or '' for what stands in the field beside it. */
  period: string;
  periodIs: string;
  group: string;
  subject: string;
  grade: string;
  hidden: string;
  values: { id: string; measure: string; value: string; numerator: string; denominator: string; fraction: boolean }[];
}

export const emptyValue = { id: 'first', measure: '', value: '', numerator: '', denominator: '', fraction: false };
export const emptyMapping: Mapping = { title: '', source: '', school: '', schoolKey: 'stateCode', width: '', period: '', periodIs: '', group: '', subject: '', grade: '', hidden: '', values: [emptyValue] };

/** The recipe that a mapping says; undefined while something that it needs is missing. */
export function recipeOf(mapping: Mapping, header: string[]): SaveRecipe | undefined {
  const values = mapping.values.filter(({ measure, value, numerator, denominator }) => measure && (value || (numerator && denominator)));
  const name = `own_${mapping.title.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')}`.slice(0, 80);
  if (name === 'own_' || !mapping.source.trim() || !mapping.school || !(mapping.period || mapping.periodIs.trim()) || values.length === 0) return undefined;
  const said = (column: string) => (column ? { column } : { is: 'all' });
  const hidden = mapping.hidden.split(/\s+/).filter((sign) => sign !== '');
  return {
    name, title: mapping.title.trim(), source: mapping.source.trim(), needs: header.filter((column) => column !== ''),
    school: { column: mapping.school, key: mapping.schoolKey, ...(mapping.width ? { width: Number(mapping.width) } : {}) },
    period: mapping.period ? { column: mapping.period, as: 'any' } : { is: mapping.periodIs.trim() },
    group: said(mapping.group), subject: said(mapping.subject), grade: said(mapping.grade),
    values: values.map(({ measure, value, numerator, denominator, fraction }) => ({ measure, ...(value ? { value } : {}), ...(numerator ? { numerator } : {}), ...(denominator ? { denominator } : {}), ...(fraction ? { fraction } : {}) })),
    ...(hidden.length > 0 ? { signs: { hidden } } : {}),
  };
}
