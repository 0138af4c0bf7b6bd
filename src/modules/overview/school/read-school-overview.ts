import { sql } from 'kysely';
import { promisesOfSchool } from '../../commitments/index.ts';
import { findSettings, loadCalendar } from '../../district/index.ts';
import { readKeyMeasures } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import { requestsOfSchool } from '../../requests/index.ts';
import { findLeaderChanges, getSchool } from '../../schools/index.ts';
import { mayRecord, supportBySchool } from '../../visits/index.ts';
import { findLastContact } from '../contact/find-last-contact.ts';
import { lastMonth } from '../contact/last-month.ts';
import { seesAllVisits } from '../contact/sees-all-visits.ts';
import { abilitiesOnHandOver } from '../hand-over/abilities.ts';
import type { SchoolOverview } from './contract.ts';
import { readSlots } from './read-slots.ts';
import { supportersOfSchool } from './supporters-of-school.ts';
import { tierOfSchool } from './tier-of-school.ts';

const linesAtMost = 12;

/** The whole page of a school in one transaction, each part by the rule of its own module. Throws AppError `not_found`. */
export async function readSchoolOverview(useCase: UseCase, schoolId: string): Promise<SchoolOverview> {
  const { actor } = useCase;
  const { abilities, ...school } = await getSchool(useCase, schoolId);
  const readHandOver = abilitiesOnHandOver(actor, school).read;
  const reads = abilities.readRequests.allowed;
  const calendar = await loadCalendar(useCase);
  const { hand_over_days: withinDays } = await findSettings(useCase, ['hand_over_days']);
  const [change] = readHandOver.allowed ? await findLeaderChanges(useCase, sql`array[${schoolId}::uuid]`, { withinDays, limit: 1 }) : [];
  return {
    school,
    tier: await tierOfSchool(useCase, schoolId),
    support: seesAllVisits(actor, school) ? await supportOfSchool(useCase, schoolId) : null,
    requests: reads ? await requestsOfSchool(useCase, { schoolId, calendar, atMost: linesAtMost }) : null,
    promises: reads ? await promisesOfSchool(useCase, { schoolId, atMost: linesAtMost }) : null,
    lastContact: reads ? await findLastContact(useCase, schoolId) : null,
    supporters: await supportersOfSchool(useCase, schoolId),
    evidence: await readKeyMeasures(useCase, schoolId),
    handOver: change ? { leader: change.leader, before: change.before, since: change.since } : null,
    ...(await readSlots(useCase, schoolId, { reads })),
    abilities: { ...abilities, readHandOver, recordVisit: mayRecord({ regionIds: school.region ? [school.region.id] : [] }, actor) },
  };
}

async function supportOfSchool(useCase: UseCase, schoolId: string): Promise<SchoolOverview['support']> {
  return (await supportBySchool(useCase, sql`array[${schoolId}::uuid]`, lastMonth(useCase.actor.today))).get(schoolId) ?? { hours: 0, visits: 0 };
}
