import { z } from 'zod';
import { AppError } from '../../../../platform/errors.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { tableLimits, type TableFault } from '../../../../platform/tables/table.ts';
import { scopeKindOf } from '../../role-words.ts';
import type { Role } from '../../role.ts';
import { readRole } from './read-role.ts';
import type { KnownScopes } from './known-scopes.ts';

export interface ListRefusal {
  line: number;
  column: string | null;
  value: string | null;
  reason: string;
}

export interface ListedPerson {
  line: number;
  name: string;
  email: string;
  role: Role;
  /** Id of the school, region or department; null when the role holds for the whole district. */
  scopeId: string | null;
}

export interface PeopleList {
  rowsRead: number;
  people: ListedPerson[];
  repairs: string[];
  refusals: ListRefusal[];
}

type Column = 'name' | 'email' | 'role' | 'scope';

const columnNames: Record<Column, RegExp> = { name: /^(full ?)?name|person$/i, email: /^(e-?)?mail( ?address)?$/i, role: /^role$/i, scope: /^(scope|school|region|department|where)$/i };
const inOrder: Column[] = ['name', 'email', 'role', 'scope'];
const atMost = 5_000;
const shown = 200;

/** Reads a list of people, one a line: name, mail, role, scope. Lines that were pasted without column names are in that order. */
export async function readPeopleList(bytes: Uint8Array, fileName: string, scopes: KnownScopes): Promise<PeopleList> {
  const pasted = withHeader(bytes);
  const table = await readTable(pasted.bytes, fileName, { ...tableLimits, rows: atMost }).catch(asRefusals);
  if (Array.isArray(table)) return { rowsRead: 0, people: [], repairs: [], refusals: table.map((refusal) => ({ ...refusal, line: Math.max(1, refusal.line - pasted.added) })) };
  const rows = table.rows.map((row) => ({ ...row, line: row.line - pasted.added }));
  const at = Object.fromEntries(inOrder.map((column) => [column, table.header.findIndex((title) => columnNames[column].test(title))])) as Record<Column, number>;
  const missing = (['name', 'email', 'role'] as const).filter((column) => at[column] < 0);
  const repairs = table.repairs.map((repair) => repair.sentence);
  if (missing.length > 0) return { rowsRead: rows.length, people: [], repairs, refusals: [{ line: table.headerLine, column: missing.join(', '), value: table.header.join(', ').slice(0, shown), reason: 'The first line names the columns: name, mail, role, scope.' }] };
  const refusals: ListRefusal[] = [];
  const people = rows.flatMap(({ line, cells }) => readRow(line, (column) => cells[at[column]] ?? '', scopes, refusals));
  return { rowsRead: rows.length, people, repairs, refusals };
}

/** Puts column names above lines whose first holds a mail address: that line is a person. */
function withHeader(bytes: Uint8Array): { bytes: Uint8Array; added: number } {
  const first = /^[^\r\n]*/.exec(Buffer.from(bytes.subarray(0, 2_000)).toString('utf8'))![0];
  if (!first.includes('@')) return { bytes, added: 0 };
  const separator = ['\t', ';', '|'].find((each) => first.includes(each)) ?? ',';
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return { bytes: Buffer.concat([Buffer.from(`${inOrder.join(separator)}\n`), bytes.subarray(bom)]), added: 1 };
}

function readRow(line: number, cell: (column: Column) => string, scopes: KnownScopes, refusals: ListRefusal[]): ListedPerson[] {
  const before = refusals.length;
  const refuse = (column: Column, reason: string) => refusals.push({ line, column, value: cell(column).slice(0, shown) || null, reason });
  const [name, email] = [cell('name'), cell('email').toLowerCase()];
  if (name === '' || name.length > 200) refuse('name', 'Every person has a name, at most 200 characters long.');
  if (!z.email().max(254).safeParse(email).success) refuse('email', 'This is not a mail address.');
  const role = readRole(cell('role'));
  if (!role) refuse('role', 'This is not one of the roles.');
  const scope = role ? readScope(role, cell('scope'), scopes) : { id: null };
  if ('reason' in scope) refuse('scope', scope.reason);
  return refusals.length > before || !role || 'reason' in scope ? [] : [{ line, name, email, role, scopeId: scope.id }];
}

function readScope(role: Role, text: string, scopes: KnownScopes): { id: string | null } | { reason: string } {
  const kind = scopeKindOf(role);
  if (kind === null) return text === '' || /^(the )?(whole )?district$/i.test(text) ? { id: null } : { reason: 'This role holds for the whole district. Leave the scope empty.' };
  if (text === '') return { reason: `Say for which ${kind} the role holds.` };
  const found = scopes.find(kind, text);
  if (found.length === 1) return { id: found[0]! };
  return { reason: found.length === 0 ? `The district has no ${kind} of this name, number or code.` : `More than one ${kind} is called this. Write its code or number.` };
}

function asRefusals(error: unknown): ListRefusal[] {
  if (!(error instanceof AppError)) throw error;
  const faults = (error.details?.['faults'] ?? [{ line: 1, reason: error.message }]) as TableFault[];
  return faults.map(({ line, column, value, reason }) => ({ line, column: column ?? null, value: value ?? null, reason }));
}
