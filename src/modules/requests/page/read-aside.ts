import { sql } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
import type { UseCase } from '../../people/index.ts';
import { stepsOf, type RequestStep } from '../checklists/steps-of.ts';
import type { RequestReply } from '../contract/reading.ts';
import { incidentOf } from '../emergency/incident-of.ts';
import { toldOf } from '../escalation/told-of.ts';
import { followUpsOf, type FollowUpRow } from '../following-up/follow-ups-of.ts';
import { linksOf, type LinkRow } from '../joining/links-of.ts';
import { attendingOf } from '../watching/attending-of.ts';

interface Aside {
  steps: RequestStep[];
  attending: Pick<RequestReply, 'watching' | 'collaborators'>;
  links: LinkRow[];
  told: RequestReply['escalation']['told'];
  followUps: FollowUpRow[];
  incident: RequestReply['incident'];
}

/** What stands beside the conversation of a request that the actor sees, in one statement. */
export async function readAside(useCase: UseCase, requestId: string): Promise<Aside> {
  const { rows } = await sql<Aside>`${keptPlan}
    select ${stepsOf(useCase, requestId)} as steps, ${attendingOf(useCase, requestId)} as attending, ${linksOf(useCase, requestId)} as links,
      ${toldOf(useCase, requestId)} as told, ${followUpsOf(useCase, requestId)} as follow_ups, ${incidentOf(useCase, requestId)} as incident`.execute(useCase.db);
  return rows[0]!;
}
