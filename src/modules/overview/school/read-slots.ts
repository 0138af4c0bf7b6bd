import type { UseCase } from '../../people/index.ts';
import type { SchoolOverview } from './contract.ts';

export type Slots = Pick<SchoolOverview, 'plan' | 'visits' | 'demands'>;

/** The one place where plans, visits and demands come to the page, the brief and the hand-over; empty until their modules are there. */
export async function readSlots(_useCase: UseCase, _schoolId: string): Promise<Slots> {
  return { plan: null, visits: null, demands: null };
}
