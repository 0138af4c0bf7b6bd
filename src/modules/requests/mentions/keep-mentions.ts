import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { SeenRequest } from '../get-seen.ts';
import { mentionablePeople } from './mentionable-people.ts';

interface Named {
  personIds: string[] | undefined;
  body: string;
  written: { messageId: string } | { noteId: string };
}

/**
 * Keeps who was named in a text and tells each of them. Only whom the text names by `@` and their name is kept.
 * Throws AppError `mention_unknown` for somebody who cannot be named here, `mention_unseen` for who does not see it.
 */
export async function keepMentions(useCase: UseCase, request: SeenRequest, { personIds, body, written }: Named): Promise<void> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return;
  const { db, actor, clock } = useCase;
  const inNote = 'noteId' in written;
  const people = await mentionablePeople(useCase, request, { within: inNote ? 'note' : 'message', named: { ids }, limit: ids.length });
  if (people.length < ids.length) throw new AppError('mention_unknown', 'Somebody you named cannot be named here. Take the @ away, or name somebody else.');
  const named = people.filter((person) => body.includes(`@${person.name}`));
  const blind = named.find((person) => !person.sees);
  if (blind) throw new AppError('mention_unseen', `${blind.name} does not see this request. Bring them in first.`, { personId: blind.id, name: blind.name });
  for (const person of named) {
    const id = newId();
    await db
      .insertInto('mention')
      .values({ districtId: actor.districtId, id, requestId: request.id, ...written, personId: person.id, mentionedBy: actor.personId, mentionedAt: clock.now().toString() })
      .execute();
    await publish(useCase, { type: 'request.mentioned', subjectId: request.id, payload: { schoolId: request.schoolId, personId: person.id, mentionId: id, inNote } });
    await publish(useCase, { type: 'inbox.changed', subjectId: person.id });
  }
}
