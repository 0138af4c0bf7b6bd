import { sql } from 'kysely';
import { promisesOfSchool } from '../../commitments/index.ts';
import { findSettings, loadCalendar, localDateOf, schoolDaysBetween } from '../../district/index.ts';
import { readKeyMeasures } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import { contactsBySchool, requestsOfSchool } from '../../requests/index.ts';
import { findLeaderChanges, getSchool } from '../../schools/index.ts';
import { mayRecord } from '../../visits/index.ts';
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
  const contact = reads ? (await contactsBySchool(useCase, sql`array[${schoolId}::uuid]`, useCase.clock.now().toString())).get(schoolId) : undefined;
  return {
    school,
    tier: await tierOfSchool(useCase, schoolId),
    requests: reads ? await requestsOfSchool(useCase, { schoolId, calendar, atMost: linesAtMost }) : null,
    promises: reads ? await promisesOfSchool(useCase, { schoolId, atMost: linesAtMost }) : null,
    lastContact: contact ? { ...contact, schoolDaysAgo: schoolDaysBetween(calendar, localDateOf(Date.parse(contact.at), actor.timeZone), actor.today) } : null,
    supporters: await supportersOfSchool(useCase, schoolId),
    evidence: await readKeyMeasures(useCase, schoolId),
    handOver: change ? { leader: change.leader, before: change.before, since: change.since } : null,
    ...(await readSlots(useCase, schoolId, { reads })),
    abilities: { ...abilities, readHandOver, recordVisit: mayRecord({ regionIds: school.region ? [school.region.id] : [] }, actor) },
  };
}
