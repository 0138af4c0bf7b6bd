import type { DispatchedEvent, Subscriber } from '../../../platform/events/dispatch.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMail } from '../../../platform/mail/outgoing/queue-mail.ts';
import { findSetting, loadCalendar } from '../../district/index.ts';
import { findActor, inBackground, type DistrictUseCase } from '../../people/index.ts';
import { messageIdOf } from '../mail/message-id.ts';
import { replyAddressOf } from '../mail/reply-address.ts';
import { visibleRequests } from '../visibility.ts';
import { findTold, type Told } from './find-told.ts';
import { nextOpening } from './mail-hours.ts';
import type { Manner } from './notification-kinds.ts';
import { readWishes } from './read-wishes.ts';

const heard = ['message_written', 'opened', 'assigned', 'covered', 'offered', 'piece_asked', 'piece_covered', 'piece_finished', 'resolved', 'decided', 'reopened', 'escalated', 'mentioned'].map((act) => `request.${act}`).concat('message.held');

/** News of requests becomes notifications of the people whom it concerns, and their mails, once each. */
export const noteNews: Subscriber[] = heard.map((type) => ({
  effect: 'note-news',
  type,
  run: async ({ db, clock }, event) => {
    const useCase = await inBackground({ db, clock }, event.districtId);
    for (const told of await findTold(useCase, event)) if (told.personId !== event.actorId || told.kind === 'held') await tell(useCase, event, told);
  },
}));

async function tell(useCase: DistrictUseCase, event: DispatchedEvent, { personId, kind, actId, messageId }: Told): Promise<void> {
  const { db, clock, actor } = useCase;
  const person = await findActor(db, clock, { personId });
  if (!person) return;
  const asPerson = { db, clock, actor: person };
  const seen = await db.selectFrom('request').where('request.id', '=', event.subjectId).where(visibleRequests(asPerson)).select('id').executeTakeFirst();
  if (!seen) return;
  const wishes = await readWishes(asPerson);
  const manner: Manner = kind === 'guest' ? 'at_once' : wishes.manners[kind].manner;
  if (manner === 'never') return;
  const id = newId();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notification')
    .values({ districtId: actor.districtId, id, personId, requestId: event.subjectId, kind, eventId: actId, actorId: event.actorId, messageId: messageId ?? null, happenedAt: event.happenedAt, manner })
    .onConflict((conflict) => conflict.columns(['districtId', 'eventId', 'personId', 'kind']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n || manner !== 'at_once') return;
  const isUrgent = ((await findSetting(useCase, 'urgent_news')) as string).split('_and_').includes(kind);
  const notBefore = isUrgent ? clock.now() : nextOpening(await loadCalendar(useCase), clock.now(), wishes);
  const reply = await replyAddressOf(useCase, event.subjectId, personId);
  await queueMail(useCase, { purpose: 'notification', subjectId: id, personId, threadId: event.subjectId, notBefore: notBefore.toString(), messageId: (mailId) => messageIdOf(reply, mailId) });
}
