import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';

const dayMs = 86_400_000;

/** The first local day on which a visit that is recorded on another may have been held. */
export async function earliestDay(useCase: UseCase, recordedOn: string): Promise<string> {
  const days = (await findSetting(useCase, 'visit_record_days')) as number;
  return new Date(Date.parse(recordedOn) - days * dayMs).toISOString().slice(0, 10);
}
