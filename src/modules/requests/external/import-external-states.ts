import { AppError } from '../../../platform/errors.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import type { UseCase } from '../../people/index.ts';
import { mirrorExternalStates, type MirrorOutcome } from './mirror-external-states.ts';

const limits = { bytes: 5_000_000, unpackedBytes: 20_000_000, rows: 5_000, columns: 60 };

/** What the columns may be called, in any case. */
const columns = {
  system: ['system', 'source'],
  reference: ['reference', 'number', 'work order', 'work order number', 'ticket', 'id'],
  state: ['state', 'status'],
};

/** Takes over states from a table that another system exports. A row without a reference or a state is refused with its line; the others hold. */
export async function importExternalStates(useCase: UseCase, bytes: Uint8Array): Promise<MirrorOutcome & { refusals: { line: number; reason: string }[] }> {
  const table = await readTable(bytes, 'The file', limits);
  const at = (names: string[]) => table.header.findIndex((name) => names.includes(name.trim().toLowerCase()));
  const [system, reference, state] = [at(columns.system), at(columns.reference), at(columns.state)];
  if (system < 0 || reference < 0 || state < 0) throw new AppError('columns_missing', 'The table needs the columns system, reference and state.', { header: table.header });
  const refusals: { line: number; reason: string }[] = [];
  const bySystem = new Map<string, { reference: string; state: string }[]>();
  for (const { line, cells } of table.rows) {
    const row = { system: cells[system]!.trim(), reference: cells[reference]!.trim(), state: cells[state]!.trim() };
    const empty = (['system', 'reference', 'state'] as const).find((key) => row[key] === '');
    const long = row.system.length > 60 || row.reference.length > 100 || row.state.length > 100;
    if (empty || long) refusals.push({ line, reason: empty ? `The ${empty} is missing.` : 'A cell is longer than a name, a number or a state can be.' });
    else bySystem.set(row.system, [...(bySystem.get(row.system) ?? []), row]);
  }
  const total: MirrorOutcome = { changed: 0, unchanged: 0, unknown: [] };
  for (const [name, states] of bySystem) {
    const outcome = await mirrorExternalStates(useCase, { system: name, states });
    total.changed += outcome.changed;
    total.unchanged += outcome.unchanged;
    total.unknown.push(...outcome.unknown.map((each) => `${name} ${each}`));
  }
  return { ...total, refusals };
}
