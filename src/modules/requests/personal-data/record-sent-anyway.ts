import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';
import type { PersonalDataKind } from './find-personal-data.ts';

/** A writer was warned and sends it anyway: that it happened is kept, the text is not. */
export async function recordSentAnyway(useCase: UseCase, { kinds, requestId }: { kinds: PersonalDataKind[]; requestId?: string | undefined }): Promise<{ recorded: true }> {
  const { db, actor } = useCase;
  const seen = requestId === undefined || (await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select('id').executeTakeFirst());
  if (!seen) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  await recordAct(useCase, { act: 'personal_data.sent_anyway', subjectType: requestId ? 'request' : 'person', subjectId: requestId ?? actor.personId, details: { kinds: [...new Set(kinds)] } });
  return { recorded: true };
}
