import { sql, type Kysely } from 'kysely';
import type { DB } from '../../../database/schema.generated.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import type { SampleContext } from './sample-context.ts';

const since = '2022-07-01';
const defaultMinutes = { firstAnswerMinutes: 480, nextAnswerMinutes: 480, resolutionMinutes: 2_400 };

/** The service catalogue with its questions and promises, and the district's default promise. */
export async function loadCatalog(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  await insertMany(
    db,
    'catalogItem',
    sample.catalog.map((item) => ({
      districtId, id: ids('item', item.code), code: item.code, name: item.name, description: item.description, keywords: item.keywords, functionId: ids('function', item.ownerFunction), lane: item.lane, regionMayDecide: item.regionMayDecide, createdAt: now, search: '',
    })),
  );
  await sql`update catalog_item set search = setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', array_to_string(keywords, ' ')), 'B') || setweight(to_tsvector('english', description), 'C') where district_id = ${districtId}`.execute(db);
  await insertMany(
    db,
    'catalogQuestion',
    sample.catalog.flatMap((item) =>
      item.questions.map((question, position) => ({ districtId, id: ids('question', `${item.code}/${position}`), catalogItemId: ids('item', item.code), position, label: question.label, kind: question.kind, choices: question.choices, isRequired: question.required, createdAt: now })),
    ),
  );
  await insertMany(
    db,
    'checklistStep',
    sample.catalog.flatMap((item) => item.checklist.map(({ label, required, audience }, position) => ({ districtId, id: ids('step', `${item.code}/${position}`), catalogItemId: ids('item', item.code), position, label, isRequired: required, audience, createdAt: now }))),
  );
  const commitment = (key: string, minutes: typeof defaultMinutes) => ({ districtId, id: ids('commitment', key), catalogItemId: key ? ids('item', key) : null, version: 1, ...minutes, validFrom: since, setAt: now });
  await insertMany(db, 'serviceCommitment', [
    commitment('', defaultMinutes),
    ...sample.catalog.map(({ code, promise }) =>
      commitment(code, { firstAnswerMinutes: promise.firstAnswerHours * 60, nextAnswerMinutes: promise.nextAnswerHours * 60, resolutionMinutes: promise.resolutionHours * 60 }),
    ),
  ]);
}
