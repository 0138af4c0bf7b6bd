import { sql } from 'kysely';
import type { UseCase } from '../../actor.ts';

export interface KnownScopes {
  /** Ids of those called so, by code or number first, else by name. */
  find(kind: 'school' | 'region' | 'department', text: string): string[];
}

interface Row {
  kind: 'school' | 'region' | 'department';
  id: string;
  codes: string[];
  names: string[];
}

/** The schools, regions and departments in force, to be found as people write them. */
export async function readKnownScopes({ db, actor: { districtId, today } }: UseCase): Promise<KnownScopes> {
  const { rows } = await sql<Row>`
    select 'school' as kind, id, array_remove(array[state_code, local_code], null) as codes, array[name, short_name] as names from school where district_id = ${districtId} and ended_at is null
    union all select 'region', id, array[number::text, 'region ' || number, 'r' || number], array[name] from region where district_id = ${districtId} and (valid_to is null or valid_to > ${today})
    union all select 'department', id, array[code], array[name] from department where district_id = ${districtId} and ended_at is null`.execute(db);
  const byCode = index(rows, (row) => row.codes);
  const byName = index(rows, (row) => row.names);
  return { find: (kind, text) => byCode.get(key(kind, text)) ?? byName.get(key(kind, text)) ?? [] };
}

function index(rows: Row[], wordsOf: (row: Row) => string[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) for (const word of wordsOf(row)) found.set(key(row.kind, word), (found.get(key(row.kind, word)) ?? new Set()).add(row.id));
  return new Map([...found].map(([word, ids]) => [word, [...ids]]));
}

function key(kind: string, text: string): string {
  return `${kind} ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
}
