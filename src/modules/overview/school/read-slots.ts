import { demandsOfSchool } from '../../demands/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { SchoolOverview } from './contract.ts';

export type Slots = Pick<SchoolOverview, 'plan' | 'visits' | 'demands'>;

const demandsShown = 5;

/** The one place where plans, visits and demands come to the page, the brief and the hand-over; visits when their module is there. */
export async function readSlots(useCase: UseCase, schoolId: string): Promise<Slots> {
  return { plan: null, visits: null, demands: await demandsOfSchool(useCase, schoolId, demandsShown) };
}
