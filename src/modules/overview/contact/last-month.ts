import { addDays } from '../../district/index.ts';

const days = 30;

/** The last thirty local days until a day, against which a month's plan is held. */
export function lastMonth(on: string): { from: string; to: string } {
  return { from: addDays(on, 1 - days), to: on };
}
