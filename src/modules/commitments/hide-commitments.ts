import { sealSubject } from '../../platform/audit/seal-subject.ts';
import type { UseCase } from '../people/index.ts';

/** The record in which they were said became confidential: they exist for those who see it alone, the audit trail included. */
export async function hideCommitments(useCase: UseCase, sourceId: string): Promise<void> {
  const { db, actor } = useCase;
  const hidden = await db.updateTable('commitment').set({ isConfidential: true }).where('districtId', '=', actor.districtId).where('sourceId', '=', sourceId).returning('id').execute();
  for (const { id } of hidden) await sealSubject(useCase, id);
}
