import type { sampleDistrict } from '../../../database/sample/sample-district.ts';
import type { SampleIds } from './sample-ids.ts';

/** What each part of the load is given. */
export interface SampleContext {
  districtId: string;
  sample: ReturnType<typeof sampleDistrict>;
  ids: SampleIds;
  now: string;
}
