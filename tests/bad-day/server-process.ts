import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { whenReady } from '../when-ready.ts';

const root = join(import.meta.dirname, '../..');
const patienceMs = 60_000;

export interface Home {
  /** The data folder; on PostgreSQL it holds the secret alone. */
  data: string;
  databaseUrl?: string;
}

export interface RunningServer {
  address: string;
  process: ChildProcess;
  /** Ends it by a signal and resolves when it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

function spawnServer({ data, databaseUrl }: Home, words: string[]): ChildProcess {
  const { DATABASE_URL: _, ...environment } = process.env;
  return spawn(process.execPath, ['src/main.ts', '--no-sample', '--data', data, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...environment, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) } });
}

/** The product's own process on a home, started as a user starts it; resolves when it says that it is ready. */
export async function startServer(home: Home): Promise<RunningServer> {
  const child = spawnServer(home, ['--port', '0']);
  const ended = once(child, 'exit');
  return {
    address: await whenReady(child, patienceMs).address,
    process: child,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

/** Starts a server that is to refuse: what it said, and the code it ended with. */
export async function startRefused(home: Home, words: string[] = ['--port', '0']): Promise<{ code: number | null; stderr: string }> {
  const child = spawnServer(home, words);
  let stderr = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  return { code, stderr };
}
