import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenReady } from '../when-ready.ts';

const root = join(import.meta.dirname, '../..');
const patienceMs = 180_000;

export interface StartedServer {
  address: string;
  /** All that it has printed so far. */
  said: () => string;
  stop: () => Promise<void>;
}

/** Starts the product as a user starts it, in a new folder, and waits until it says that it is ready. */
export async function startServer({ flags }: { flags: string[] }): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-journeys-'));
  const server = spawn(process.execPath, ['src/main.ts', '--port', '0', '--data', join(folder, 'data'), ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const { address, said } = whenReady(server, patienceMs);
  return {
    address: await address,
    said,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
