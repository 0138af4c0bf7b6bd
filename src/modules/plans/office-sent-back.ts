import { sql } from 'kysely';

/** SQL: whether the office sent back the version of `plan` that is in force. */
export const officeSentBack = sql<boolean>`exists (select from plan_review back where back.district_id = plan.district_id and back.version_id = plan.approved_version_id and back.reviewer = 'office' and back.outcome = 'returned')`;
