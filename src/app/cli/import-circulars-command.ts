import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import { importCirculars, type CircularsOutcome } from '../../modules/knowledge/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { inDistrict } from '../../platform/database/in-district.ts';
import { AppError } from '../../platform/errors.ts';
import type { Installation } from './with-installation.ts';

const largest = 4 * 2 ** 20;

export interface CircularsWords {
  paths: string[];
  source: string;
  dryRun: boolean;
  json: boolean;
}

/** `causeway import circulars PATH...`: all files are taken or none. Exit code 1 when refused. */
export async function importCircularsCommand({ database, actor }: Installation, { paths, source, dryRun, json }: CircularsWords): Promise<number> {
  const found = (await Promise.all(paths.map(walk))).flat();
  if (found.length === 0) throw new AppError('usage', 'There is no .txt file there.');
  const files = await Promise.all(found.map(async (path) => ({ name: basename(path), folder: basename(dirname(path)), bytes: await readFile(path) })));
  const outcome = await inDistrict(database, actor.districtId, (db) => importCirculars({ db, actor, clock: systemClock }, files, { source, dryRun }));
  if (outcome.outcome === 'applied' && !dryRun) await sql`analyze article, article_revision, passage`.execute(database.owner);
  process.stdout.write(json ? `${JSON.stringify(outcome, null, 2)}\n` : inWords(outcome));
  return outcome.outcome === 'refused' ? 1 : 0;
}

async function walk(path: string): Promise<string[]> {
  const known = await stat(path).catch(() => undefined);
  if (!known) throw new AppError('file_unreadable', `There is no file ${path}.`);
  if (known.isDirectory()) return (await Promise.all((await readdir(path)).toSorted().map((name) => walk(join(path, name))))).flat();
  if (known.size > largest) throw new AppError('too_large', `${path} is too large: at most ${largest / 2 ** 20} MB are taken.`);
  return /\.txt$/i.test(path) ? [path] : [];
}

function inWords({ sentence, refusals }: CircularsOutcome): string {
  return [sentence, ...refusals.map(({ file, reason }) => `  ${file}: ${reason}`), ''].join('\n');
}
