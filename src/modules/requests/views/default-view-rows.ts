import { newId } from '../../../platform/ids.ts';
import { defaultViews } from './default-views.ts';

/** The rows that give a district the views of each role. Written over those it has or had, they change nothing. */
export function defaultViewRows({ districtId, now }: { districtId: string; now: string }) {
  return defaultViews.map(({ code, role, name, filters }, position) => ({ districtId, id: newId(), role, code, name, filters: JSON.stringify(filters), position, createdAt: now }));
}
