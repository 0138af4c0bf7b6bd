import type { DistrictUseCase } from '../people/index.ts';
import type { SchoolCalendar } from './calendar/index.ts';
import { readSchoolCalendar } from './read-school-calendar.ts';

interface Kept {
  version: string;
  calendar: SchoolCalendar;
  checkedAt: number;
}

const keptByDistrict = new Map<string, Kept>();
const forgottenAt = new Map<string, number>();
const trustedMs = 1_000;

/**
 * The district's calendar as it stands, withdrawn exceptions included for looking back. Kept in memory: after a second,
 * or at once when it was forgotten, it is compared with the database by a digest of its rows and sent again only when
 * that differs.
 */
export async function loadCalendar(useCase: DistrictUseCase): Promise<SchoolCalendar> {
  const { districtId } = useCase.actor;
  const kept = keptByDistrict.get(districtId);
  if (kept && performance.now() - kept.checkedAt < trustedMs) return kept.calendar;
  const askedAt = performance.now();
  const { version, calendar } = await readSchoolCalendar(useCase, kept?.version);
  const current = calendar ?? kept!.calendar;
  // Forgotten while it was being read: good for this caller, but the next one asks again.
  const forgottenMeanwhile = (forgottenAt.get(districtId) ?? Number.NEGATIVE_INFINITY) >= askedAt;
  keptByDistrict.set(districtId, { version, calendar: current, checkedAt: forgottenMeanwhile ? Number.NEGATIVE_INFINITY : askedAt });
  return current;
}

/** Drops what is kept: this process changed a calendar, heard that another did, or a test drives one. */
export function forgetCalendar(districtId: string): void {
  forgottenAt.set(districtId, performance.now());
  const kept = keptByDistrict.get(districtId);
  if (kept) kept.checkedAt = Number.NEGATIVE_INFINITY;
}
