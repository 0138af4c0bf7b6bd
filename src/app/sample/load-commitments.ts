import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { castKey, type CastMember } from '../../../database/sample/cast.ts';
import type { DB } from '../../../database/schema.generated.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';

/** What people of the sample write when they promise something, what that is, and by which day after. */
const promises = [
  { sentence: 'I will call the department this morning and write here what they say.', what: 'Call the department and write what it says', days: 0 },
  { sentence: 'No news is not good news, so: I pushed again this morning and expect an answer tomorrow.', what: 'An answer from the department', days: 1 },
];

const lookedBackDays = 75;

/** What was said aloud in the story's region, both ways: by whom, how many days ago, and due how many days from today. */
const said: { school: string; direction: 'to_school' | 'by_school'; by: CastMember; kind: 'meeting' | 'visit' | 'conversation'; what: string; sentence: string; ago: number; due: number }[] = [
  { school: '00350080', direction: 'by_school', by: 'principal', kind: 'meeting', what: 'Send the list of stops where children wait in the dark', sentence: 'I send you the list of stops by the end of the week.', ago: 3, due: 3 },
  { school: '00350080', direction: 'by_school', by: 'principal', kind: 'conversation', what: 'Name two teachers for the literacy walk', sentence: 'You have the names on Monday.', ago: 9, due: -2 },
  { school: '00350080', direction: 'to_school', by: 'regionalSuperintendent', kind: 'visit', what: 'Speak with the bus company about route 12', sentence: 'I take the bus up with the company myself.', ago: 6, due: 1 },
  { school: '00350080', direction: 'to_school', by: 'operationsLead', kind: 'meeting', what: 'A date for the gym floor', sentence: 'You hear a date from me this week.', ago: 8, due: -1 },
  { school: '00350156', direction: 'by_school', by: 'neighbouringPrincipal', kind: 'meeting', what: 'Open the gym for the winter clinic', sentence: 'We open it, you bring the nurses.', ago: 5, due: 10 },
];

/** The promises that stand in the messages of the last months, each ended by the next word or act of the district. */
export async function loadCommitments(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  const { timeZone } = sample.calendar;
  const dayOf = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const begins = Temporal.Instant.from(now).subtract({ hours: 24 * lookedBackDays }).toString();
  const homes = new Map(sample.staff.seats.map((seat) => [seat.person, seat.homeDepartment]));
  const lanes = new Map(sample.catalog.map((item) => [item.code, item.lane]));
  const made = sample.requests
    .filter((request) => lanes.get(request.item) === 'ordinary')
    .flatMap((request) =>
      request.events.flatMap((event, index) => {
        if (event.kind !== 'message' || event.side !== 'district' || event.at < begins) return [];
        const promise = promises.find(({ sentence }) => event.body.includes(sentence));
        if (!promise) return [];
        const answer = request.events.slice(index + 1).find((later) => (later.kind === 'message' && later.side === 'district') || later.kind === 'resolved' || later.kind === 'decided');
        const dueOn = dayOf(event.at).add({ days: promise.days }).toString();
        const home = homes.get(event.by);
        return [{ request, event, promise, dueOn, answer, departmentId: home ? ids('department', home) : null, id: newId(Date.parse(event.at)) }];
      }),
    );
  await insertMany(
    db,
    'commitment',
    made.map(({ request, event, promise, dueOn, answer, departmentId, id }) => ({
      districtId, id, schoolId: ids('school', request.school), direction: 'to_school', what: promise.what, sentence: promise.sentence, sourceKind: 'request', sourceId: ids('request', request.key), departmentId, isConfidential: false,
      madeBy: ids('person', event.by), madeAt: event.at, firstDueOn: dueOn, ownerId: ids('person', event.by), dueOn, outcome: answer ? 'kept' : null, endedOn: answer ? dayOf(answer.at).toString() : null,
    })),
  );
  const changes = made.flatMap(({ event, dueOn, answer, id }) => {
    const base = { districtId, commitmentId: id, ownerId: ids('person', event.by), dueOn, changedBy: ids('person', event.by) };
    return [{ ...base, id: newId(), kind: 'made', changedAt: event.at }, ...(answer ? [{ ...base, id: newId(), kind: 'kept', changedAt: answer.at }] : [])];
  });
  await insertMany(db, 'commitmentChange', changes);
  await loadSaid(db, { districtId, sample, ids, now });
}

async function loadSaid(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(sample.calendar.timeZone).toPlainDate();
  const rows = said.map(({ school, direction, by, kind, what, sentence, ago, due }) => {
    const madeAt = Temporal.Instant.from(now).subtract({ hours: 24 * ago }).toString();
    const dueOn = today.add({ days: due }).toString();
    return { districtId, id: newId(Date.parse(madeAt)), schoolId: ids('school', school), direction, what, sentence, sourceKind: kind, isConfidential: false, madeBy: ids('person', castKey(by)), madeAt, firstDueOn: dueOn, ownerId: ids('person', castKey(by)), dueOn };
  });
  await insertMany(db, 'commitment', rows);
  await insertMany(db, 'commitmentChange', rows.map(({ id, ownerId, dueOn, madeAt }) => ({ districtId, id: newId(), commitmentId: id, kind: 'made', ownerId, dueOn, changedBy: ownerId, changedAt: madeAt })));
}
