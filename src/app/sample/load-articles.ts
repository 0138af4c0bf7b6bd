import type { Kysely } from 'kysely';
import { circularSource, readSampleCirculars } from '../../../database/sample/sample-circulars.ts';
import type { DB } from '../../../database/schema.generated.ts';
import { splitPassages } from '../../modules/knowledge/index.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import type { SampleContext } from './sample-context.ts';

/** The circulars that the real district has published, each of the department that owns it. */
export async function loadArticles(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  const owners = new Map(sample.departments.flatMap(({ code, series }) => series.map((each) => [each, ids('department', code)] as const)));
  const circulars = readSampleCirculars();
  await insertMany(db, 'article', circulars.map(({ code, title, series }) => ({ districtId, id: ids('article', code), code, title, departmentId: owners.get(series)!, source: circularSource, createdAt: now })));
  await insertMany(db, 'articleRevision', circulars.map(({ code, body }) => ({ districtId, id: ids('article revision', code), articleId: ids('article', code), number: 1, body, recordedAt: now })));
  await insertMany(
    db,
    'passage',
    circulars.flatMap(({ code, title, body }) => splitPassages(body).map((passage, position) => ({ districtId, id: ids('passage', `${code}/${position}`), articleId: ids('article', code), revisionId: ids('article revision', code), position, title, heading: passage.heading, body: passage.body }))),
  );
}
