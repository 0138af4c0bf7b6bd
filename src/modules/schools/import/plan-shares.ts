import type { Draft } from './school-values.ts';

export interface KnownShare {
  id: string;
  schoolId: string;
  studentGroup: string;
  percent: number;
  yearLabel: string;
}

export interface SharePlan {
  ended: string[];
  added: { schoolId: string; studentGroup: string; percent: number; yearLabel: string }[];
  /** Schools here before whose shares change. */
  schoolIds: Set<string>;
}

/** Which shares of student groups are new or other than known. Shares of other years stay; one that changes is ended. */
export function planShares(drafts: { schoolId: string; draft: Draft; isNew: boolean }[], known: KnownShare[]): SharePlan {
  const current = new Map(known.map((share) => [`${share.schoolId} ${share.studentGroup} ${share.yearLabel}`, share]));
  const plan: SharePlan = { ended: [], added: [], schoolIds: new Set() };
  for (const { schoolId, draft, isNew } of drafts) {
    const yearLabel = draft.values.yearLabel ?? '';
    for (const [studentGroup, percent] of Object.entries(draft.shares)) {
      const share = current.get(`${schoolId} ${studentGroup} ${yearLabel}`);
      if (share?.percent === percent) continue;
      if (share) plan.ended.push(share.id);
      plan.added.push({ schoolId, studentGroup, percent, yearLabel });
      if (!isNew) plan.schoolIds.add(schoolId);
    }
  }
  return plan;
}
