import type { PlanPart } from '../parts/part-fields.ts';

export interface MeasureChoice {
  series: number;
  period: number;
}

/** Which measures the parts name, each once. */
export function chosenMeasures(parts: Pick<PlanPart, 'series' | 'period'>[]): MeasureChoice[] {
  const chosen = parts.flatMap(({ series, period }) => (series === null || period === null ? [] : [{ series, period }]));
  return [...new Map(chosen.map((choice) => [`${choice.series} ${choice.period}`, choice])).values()];
}
