import { AppError } from '../../../../platform/errors.ts';
import { findActor, scopeOf, type UseCase } from '../../../people/index.ts';
import { recordDisclosure } from '../../lanes/record-disclosure.ts';
import { readRawMail } from '../read-raw-mail.ts';
import { findWaitingMails } from './find-waiting-mails.ts';

/** One waiting mail with its words; that it was read is kept where its request is confidential. */
export async function getWaitingMail(useCase: UseCase, id: string) {
  const { db, actor, clock } = useCase;
  const { items } = await findWaitingMails(useCase, { limit: 1, id });
  const [item] = items;
  if (!item) throw new AppError('not_found', 'There is no such mail, or it is not yours to decide.');
  const { raw, authentication } = await db.selectFrom('incomingMail').where('districtId', '=', actor.districtId).where('id', '=', id).select(['raw', 'authentication']).executeTakeFirstOrThrow();
  if (item.request) await recordDisclosure(useCase, [item.request.id], 'page');
  const read = await readRawMail(raw);
  const sender = item.sender ? await findActor(db, clock, { personId: item.sender.id }) : undefined;
  const own = sender ? scopeOf(sender, 'schoolId') : [];
  const schools = own.length > 0 ? await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', 'in', own).where('endedAt', 'is', null).select(['id', 'shortName as name']).orderBy('shortName').execute() : [];
  const words = 'mail' in read ? { text: read.mail.text.slice(0, 20_000).toWellFormed(), folded: read.mail.folded.slice(0, 20_000).toWellFormed(), files: read.mail.files.map((file) => file.name).slice(0, 100) } : { text: '', folded: '', files: [] };
  return { ...item, ...words, verdict: (authentication as { verdict?: 'proven' } | null)?.verdict ?? null, schools, needsSchool: item.request === null && schools.length !== 1 };
}
