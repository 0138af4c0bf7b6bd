import { dayOf, loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';

const searchedDays = 400;

/** The instant so many school days before another, which is now unless told: what moved last before it has not moved for as long. */
export async function unmovedSince(useCase: UseCase, schoolDays: number, { at = useCase.clock.now().toString(), on = useCase.actor.today } = {}): Promise<string> {
  const calendar = await loadCalendar(useCase);
  let left = schoolDays;
  let date = on;
  for (let searched = 0; searched < searchedDays && left > 0; searched += 1) {
    date = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
    if (dayOf(calendar, date).window) left -= 1;
  }
  const daysBack = Math.round((Date.parse(on) - Date.parse(date)) / 86_400_000);
  return new Date(Date.parse(at) - daysBack * 86_400_000).toISOString();
}
