import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { decisionRecords } from './decision-records.ts';
import { pictureLink, pictureWords } from './picture-of.ts';

/** What decisions looked at, where, and the address of the picture; of those that the actor may see. */
export async function nameDecisions(useCase: UseCase, ids: string[]): Promise<Map<string, { summary: string; path: string }>> {
  const rows = await decisionRecords(useCase, sql`and d.id = any(${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.id, { summary: `${row.place}: ${pictureWords(row)}${row.dueOn ? `, until ${row.dueOn}` : ''}`, path: pictureLink(row) }]));
}
