import type { UseCase } from '../people/index.ts';

/** The record in which they were said became confidential: they exist for those who see it alone. */
export async function hideCommitments({ db, actor }: UseCase, sourceId: string): Promise<void> {
  await db.updateTable('commitment').set({ isConfidential: true }).where('districtId', '=', actor.districtId).where('sourceId', '=', sourceId).execute();
}
