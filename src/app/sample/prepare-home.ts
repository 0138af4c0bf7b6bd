import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../../platform/configuration/read-configuration.ts';
import { AppError } from '../../platform/errors.ts';
import { compiledFolder } from '../compiled-folder.ts';

/**
 * On a fresh data folder, loads the sample district in a process of its own: building a database takes four times the
 * memory that serving it does. The folder appears under its name only when it is whole, so a killed load leaves none.
 */
export async function prepareHome(configuration: Configuration, { loadSample }: { loadSample: boolean }): Promise<void> {
  if (!loadSample || configuration.databaseUrl || (await exists(join(configuration.data, 'database')))) return;
  process.stdout.write('First start: loading the sample district (about ten seconds) ...\n');
  await runLoader(['--data', configuration.data]);
}

function runLoader(options: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'load-in-process.ts'), ...options], { stdio: ['ignore', 'inherit', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder } });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new AppError('sample_not_loaded', said.trim() || 'The sample district could not be loaded.'));
    });
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
