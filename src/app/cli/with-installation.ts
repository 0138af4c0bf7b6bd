import { systemClock } from '../../platform/clock/clock.ts';
import { readConfiguration } from '../../platform/configuration/read-configuration.ts';
import type { Database } from '../../platform/database/database.ts';
import { openInstallation } from '../open-installation.ts';
import { commandLineActor } from './command-line-actor.ts';

export interface Installation {
  database: Database;
  actor: Awaited<ReturnType<typeof commandLineActor>>;
}

/** Does work on the installation as one of its administrators, and closes it again. */
export async function withInstallation<T>({ data, as }: { data: string | undefined; as: string | undefined }, work: (installation: Installation) => Promise<T>): Promise<T> {
  const database = await openInstallation(await readConfiguration({ data }, process.env));
  try {
    return await work({ database, actor: await commandLineActor(database, systemClock, as) });
  } finally {
    await database.close();
  }
}
