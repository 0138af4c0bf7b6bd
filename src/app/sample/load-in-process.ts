import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../platform/clock/clock.ts';
import { lockFolder } from '../../platform/database/lock-folder.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { sayError } from '../say-error.ts';
import { loadSample } from './load-sample.ts';

try {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  await loadFolder(values.data!);
} catch (error) {
  process.stderr.write(`${sayError(error)}\n`);
  process.exitCode = 1;
}

/** Builds the sample beside the folder's own place and moves it there when it is whole. */
async function loadFolder(data: string): Promise<void> {
  const building = join(data, 'building');
  await mkdir(data, { recursive: true });
  const release = await lockFolder(data);
  try {
    await rm(building, { recursive: true, force: true });
    const database = await openDatabase({ kind: 'folder', path: building });
    await migrate(database);
    await loadSample(database, systemClock);
    await database.close();
    await rename(join(building, 'database'), join(data, 'database'));
    await rm(building, { recursive: true, force: true });
  } finally {
    await release();
  }
}
