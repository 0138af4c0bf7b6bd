import { newId } from '../../../platform/ids.ts';

/** What a district promises where an item has no promise of its own, in school minutes: one school day, and five. */
const minutes = { firstAnswerMinutes: 480, nextAnswerMinutes: 480, resolutionMinutes: 2_400 };

/** The row that a new district begins with: without it nothing could be asked for. */
export function defaultPromise({ districtId, today, now }: { districtId: string; today: string; now: string }) {
  return { districtId, id: newId(), catalogItemId: null, version: 1, ...minutes, validFrom: today, setAt: now };
}
