import { parseArgs } from 'node:util';
import { computeRun, findNeedIndexes } from '../../modules/tiers/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { inDistrict } from '../../platform/database/in-district.ts';
import { AppError } from '../../platform/errors.ts';
import { withInstallation, type Installation } from './with-installation.ts';

interface Words {
  index: string | undefined;
  seed: number | undefined;
  json: boolean;
}

/** `causeway tiers compute`: the need index of every school, by the version in force. */
export async function tiersCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { data: { type: 'string' }, as: { type: 'string' }, index: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  if (positionals.join(' ') !== 'compute' || (seed !== undefined && !(Number.isInteger(seed) && seed > 0 && seed <= 2_000_000_000))) throw new AppError('usage', 'Say what to do: bin/causeway tiers compute [--index NAME] [--seed NUMBER] [--json]');
  return withInstallation({ data: values.data, as: values.as }, (installation) => compute(installation, { index: values.index, seed, json: values.json }));
}

async function compute({ database, actor }: Installation, { index: wanted, seed, json }: Words): Promise<number> {
  const outcome = await inDistrict(database, actor.districtId, async (db) => {
    const useCase = { db, actor, clock: systemClock };
    const { items } = await findNeedIndexes(useCase);
    const fitting = wanted === undefined ? items : items.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (fitting.length !== 1) throw new AppError('usage', fitting.length === 0 ? 'There is no such need index in this district.' : `Say which need index: ${items.map(({ name }) => `--index "${name}"`).join(' or ')}.`);
    const [index] = fitting;
    const run = await computeRun(useCase, index!.id, { seed });
    const schools = await db
      .selectFrom('needIndexResult as r')
      .innerJoin('school as s', (join) => join.onRef('s.districtId', '=', 'r.districtId').onRef('s.id', '=', 'r.schoolId'))
      .where('r.districtId', '=', actor.districtId)
      .where('r.runId', '=', run.id)
      .select(['s.stateCode', 's.name', 'r.need', 'r.rank', 'r.tier', 'r.refusal'])
      .orderBy('r.rank')
      .orderBy('s.stateCode')
      .execute();
    const { computed, refused, tiers, number } = run;
    return { index: index!.name, run: number, computed, refused, tiers, schools };
  });
  process.stdout.write(json ? `${JSON.stringify(outcome, null, 2)}\n` : inWords(outcome));
  return 0;
}

function inWords({ index, run, computed, refused, tiers }: { index: string; run: number; computed: number; refused: number; tiers: Record<string, number> }): string {
  const counts = Object.entries(tiers).map(([key, n]) => `${n} ${key}`).join(', ');
  return `${index}, computation ${run}: ${computed} schools${refused > 0 ? `, ${refused} without an index` : ''}. ${counts}.\nTiers take effect when they are proposed, reviewed and approved.\n`;
}
