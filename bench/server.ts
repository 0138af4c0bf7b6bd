import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  address: string;
  /** Resident memory in MB. */
  memory: () => Promise<number>;
  readyMs: number;
  stop: () => Promise<void>;
}

/** Starts the product as a process of its own, as `bin/start` does, and waits for its line with `ready`. */
export async function startServer({ url, data }: { url?: string; data?: string }): Promise<Server> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'causeway-bench-')));
  const began = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: url ?? '', LOG_LEVEL: 'silent' },
  });
  const address = await new Promise<string>((done, fail) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /ready at (\S+)/.exec(said);
      if (ready) done(ready[1]!);
    });
    child.on('exit', (code) => fail(new Error(`the server ended with ${code}`)));
  });
  return {
    address,
    readyMs: Math.round(performance.now() - began),
    memory: () => residentMemory(child.pid!),
    stop: () =>
      new Promise<void>((done) => {
        child.removeAllListeners('exit');
        child.on('exit', () => done());
        child.kill('SIGTERM');
      }).then(() => (data ? undefined : rm(folder, { recursive: true, force: true }))),
  };
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
