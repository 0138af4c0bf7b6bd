import { shownValues } from '../../evidence/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { MeasureFact } from '../plan/contract.ts';
import type { NamedMeasure } from './name-measures.ts';

/** What named series said of a school in their periods, as far as it may be shown now. */
export async function measureFacts(useCase: DistrictUseCase, schoolId: string, named: NamedMeasure[]): Promise<MeasureFact[]> {
  if (named.length === 0) return [];
  const values = await shownValues(useCase, { schools: [schoolId], series: [...new Set(named.map((each) => each.series))], periods: [...new Set(named.map((each) => each.period))] });
  const found = new Map(values.map((value) => [`${value.series} ${value.period}`, value]));
  return named.map((each) => {
    const shown = found.get(`${each.series} ${each.period}`);
    if (!shown) return { ...each, standing: 'absent', value: null, n: null, because: null };
    return { ...each, standing: shown.standing, value: shown.value, n: shown.denominator, because: shown.because ?? null };
  });
}
