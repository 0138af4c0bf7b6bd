import { demandsOfSchool } from '../../demands/index.ts';
import { purposeWords, visitsOfSchool, type VisitOfSchool } from '../../visits/index.ts';
import { findNextCheckpoints, type NextCheckpoint } from '../../plans/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { SchoolOverview } from './contract.ts';

export type Slots = Pick<SchoolOverview, 'plan' | 'visits' | 'demands'>;

const demandsShown = 5;
const visitsShown = 5;
const stateWords: Record<NextCheckpoint['planState'], string> = { draft: 'a draft', in_review: 'in review', council_approved: 'approved by its council', submitted: 'submitted', returned: 'returned to be changed', approved: 'approved', amending: 'being amended' };

/** The one place where plans, visits and demands come to the page, the brief and the hand-over; visits null where the reader knows of none and does not work with the school. */
export async function readSlots(useCase: UseCase, schoolId: string, { reads }: { reads: boolean }): Promise<Slots> {
  const [plan] = await findNextCheckpoints(useCase, [schoolId]);
  const visits = await visitsOfSchool(useCase, schoolId, visitsShown);
  return { plan: plan ? planSlot(plan) : null, visits: reads || visits.length > 0 ? { past: visits.map(visitLine) } : null, demands: await demandsOfSchool(useCase, schoolId, demandsShown) };
}

function planSlot({ planId, planState, dueOn, dayNumber, isLate }: NextCheckpoint): NonNullable<Slots['plan']> {
  return { id: planId, title: `Improvement plan of this year, ${stateWords[planState]}`, nextCheckpoint: dueOn === null ? null : { on: dueOn, about: `${isLate ? 'late: the' : 'the'} look after ${dayNumber} days` } };
}

function visitLine({ id, number, heldOn, mode, purpose, minutes, isDisputed, people }: VisitOfSchool): NonNullable<Slots['visits']>['past'][number] {
  return { id, number, on: heldOn, purpose: purposeWords[purpose], by: people.map(({ name, function: inFunction }) => (inFunction ? `${name} (${inFunction})` : name)).join(', '), fromAfar: mode === 'virtual', minutes, isDisputed };
}
