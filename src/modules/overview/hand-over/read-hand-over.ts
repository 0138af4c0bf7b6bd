import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { promisesOfSchool } from '../../commitments/index.ts';
import { loadCalendar } from '../../district/index.ts';
import { findDecisions, readKeyMeasures } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import { decisionsOfSchool, requestsOfSchool } from '../../requests/index.ts';
import { findLeaderChanges, getSchool } from '../../schools/index.ts';
import { readSlots } from '../school/read-slots.ts';
import { supportersOfSchool } from '../school/supporters-of-school.ts';
import { tierOfSchool } from '../school/tier-of-school.ts';
import { abilitiesOnHandOver } from './abilities.ts';
import type { HandOverReply } from './contract.ts';

const requestsAtMost = 60;
const promisesAtMost = 40;
const decisionsAtMost = 15;
const decidedWithinDays = 120;

/**
 * What whoever takes over a school must know, as far as the actor sees it. It is printed and handed on, so nothing that
 * is confidential is in it. Throws AppError `not_found`, `not_allowed`.
 */
export async function readHandOver(useCase: UseCase, schoolId: string): Promise<HandOverReply> {
  const { actor, clock } = useCase;
  const { abilities: _, ...school } = await getSchool(useCase, schoolId);
  requireAbility(abilitiesOnHandOver(actor, school), 'read');
  const [change] = await findLeaderChanges(useCase, sql`array[${schoolId}::uuid]`, { withinDays: 730, limit: 1 });
  const calendar = await loadCalendar(useCase);
  const decided = await decisionsOfSchool(useCase, { schoolId, since: clock.now().subtract({ hours: 24 * decidedWithinDays }).toString(), limit: decisionsAtMost });
  const onEvidence = await findDecisions(useCase, { schoolId, state: 'all', limit: decisionsAtMost });
  return {
    school,
    change: change ? { leader: change.leader, since: change.since, before: change.before, until: change.until } : null,
    tier: await tierOfSchool(useCase, schoolId),
    requests: await requestsOfSchool(useCase, { schoolId, calendar, atMost: requestsAtMost, ordinaryOnly: true }),
    promises: await promisesOfSchool(useCase, { schoolId, atMost: promisesAtMost, ordinaryOnly: true }),
    supporters: await supportersOfSchool(useCase, schoolId),
    evidence: await readKeyMeasures(useCase, schoolId),
    decisions: {
      requests: decided.items,
      requestsTotal: decided.total,
      evidence: onEvidence.items.map(({ looked, choice, reason, by, at, owner, dueOn }) => ({ looked, choice, reason, by: by.name, at, owner: owner?.name ?? null, dueOn })),
    },
    ...(await readSlots(useCase, schoolId, { reads: true })),
  };
}
