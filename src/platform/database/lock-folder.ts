import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';

/**
 * Takes the folder for this process; two processes in one embedded database would destroy it.
 * A lock left by a killed process is recognised (its process id is gone, or started after the lock) and taken over.
 * Throws AppError `database_locked`.
 */
export async function lockFolder(path: string): Promise<() => Promise<void>> {
  const file = join(path, 'process.lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (await tryLock(file)) return () => rm(file, { force: true });
    const holder = await readHolder(file);
    if (holder && (await isRunning(holder))) {
      throw new AppError('database_locked', `The data folder ${path} is in use by process ${holder.pid}. Stop that one, or give another folder with --data.`);
    }
    await rm(file, { force: true });
  }
  throw new AppError('database_locked', `The data folder ${path} is being opened by another process.`);
}

interface Holder {
  pid: number;
  /** Start of the process in clock ticks since boot, and the boot it belongs to; empty where the system has no /proc. */
  started: string;
}

async function tryLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify({ pid: process.pid, started: await startOf(process.pid) } satisfies Holder));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

async function isRunning(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return holder.started === '' || holder.started === (await startOf(holder.pid));
}

async function startOf(pid: number): Promise<string> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot.trim()}:${afterName[19]}`;
  } catch {
    return '';
  }
}
