import type { DispatchedEvent, Subscriber } from '../../../platform/events/dispatch.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMail } from '../../../platform/mail/outgoing/queue-mail.ts';
import { findSetting, loadCalendar } from '../../district/index.ts';
import { findActor, inBackground, type DistrictUseCase, type UseCase } from '../../people/index.ts';
import { messageIdOf } from '../mail/message-id.ts';
import { replyAddressOf } from '../mail/reply-address.ts';
import { visibleRequests } from '../visibility.ts';
import { findTold, type Told } from './find-told.ts';
import { mailboxOf } from './mailing-address.ts';
import { findToldOfMatter, matterNews } from './matters/find-told-of-matter.ts';
import { nameMatters } from './matters/name-matters.ts';
import type { Matter } from './matters/matter.ts';
import { nextOpening } from './mail-hours.ts';
import type { Manner } from './notification-kinds.ts';
import { readWishes } from './read-wishes.ts';

const heard = ['message_written', 'opened', 'assigned', 'covered', 'offered', 'piece_asked', 'piece_covered', 'piece_finished', 'resolved', 'decided', 'reopened', 'escalated', 'mentioned'].map((act) => `request.${act}`).concat('message.held');

/** News of requests and of matters becomes notifications of the people whom it concerns, and their mails, once each. */
export const noteNews: Subscriber[] = [
  ...heard.map((type) => subscriber(type, findTold)),
  ...Object.entries(matterNews).map(([type, { matter, kind }]) =>
    subscriber(type, async (useCase, event) => (await findToldOfMatter(useCase, event)).map((personId) => ({ personId, kind, actId: event.id, matter: { type: matter, id: event.subjectId } }))),
  ),
];

type ToldOf = Told & { matter?: Matter };

function subscriber(type: string, find: (useCase: DistrictUseCase, event: DispatchedEvent) => Promise<ToldOf[]>): Subscriber {
  return {
    effect: 'note-news',
    type,
    run: async ({ db, clock }, event) => {
      const useCase = await inBackground({ db, clock }, event.districtId);
      for (const told of await find(useCase, event)) if (told.personId !== event.actorId || told.kind === 'held') await tell(useCase, event, told);
    },
  };
}

async function tell(useCase: DistrictUseCase, event: DispatchedEvent, { personId, kind, actId, messageId, matter }: ToldOf): Promise<void> {
  const { db, clock, actor } = useCase;
  const person = await findActor(db, clock, { personId });
  if (!person) return;
  const asPerson = { db, clock, actor: person };
  if (!(await isSeen(asPerson, event.subjectId, matter))) return;
  const wishes = await readWishes(asPerson);
  const manner: Manner = kind === 'guest' ? 'at_once' : wishes.manners[kind].manner;
  if (manner === 'never') return;
  const id = newId();
  const of = matter ? { requestId: null, matterType: matter.type, matterId: matter.id } : { requestId: event.subjectId };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notification')
    .values({ districtId: actor.districtId, id, personId, ...of, kind, eventId: actId, actorId: event.actorId, messageId: messageId ?? null, happenedAt: event.happenedAt, manner })
    .onConflict((conflict) => conflict.columns(['districtId', 'eventId', 'personId', 'kind']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n || manner !== 'at_once') return;
  const isUrgent = ((await findSetting(useCase, 'urgent_news')) as string).split('_and_').includes(kind);
  const notBefore = (isUrgent ? clock.now() : nextOpening(await loadCalendar(useCase), clock.now(), wishes)).toString();
  const mail = { purpose: 'notification', subjectId: id, personId, notBefore };
  if (matter) {
    const mailbox = await mailboxOf(useCase);
    await queueMail(useCase, { ...mail, messageId: (mailId) => `<causeway.news.${mailId}@${mailbox?.slice(mailbox.lastIndexOf('@') + 1) ?? 'causeway.invalid'}>` });
    return;
  }
  const reply = await replyAddressOf(useCase, event.subjectId, personId);
  await queueMail(useCase, { ...mail, threadId: event.subjectId, messageId: (mailId) => messageIdOf(reply, mailId) });
}

async function isSeen(useCase: UseCase, subjectId: string, matter: Matter | undefined): Promise<boolean> {
  if (matter) return (await nameMatters(useCase, [matter])).has(matter.id);
  return (await useCase.db.selectFrom('request').where('request.id', '=', subjectId).where(visibleRequests(useCase)).select('id').executeTakeFirst()) !== undefined;
}
