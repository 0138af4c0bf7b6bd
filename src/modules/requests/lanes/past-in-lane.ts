import type { Lane } from './lane.ts';

/**
 * The rungs that a confidential request steps over: those who lead the school’s region or the district are often whom it
 * is about or who judge it later; the function’s own people answer, then its department.
 */
export function pastInLane(lane: Lane) {
  return lane === 'ordinary' ? [] : (['operational_leader', 'superintendent', 'district'] as const);
}
