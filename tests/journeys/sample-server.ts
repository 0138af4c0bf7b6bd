import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const root = join(import.meta.dirname, '../..');
const patienceMs = 180_000;

/** The product itself, started as a user starts it, with its sample district in a new folder, for all journeys of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-journeys-'));
  const server = spawn(process.execPath, ['src/main.ts', '--port', '0', '--data', join(folder, 'data')], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const address = await new Promise<string>((done, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`The server was not ready in time. It said: ${said}`)), patienceMs);
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /ready at (http:\/\/\S+)/.exec(said);
      if (!ready) return;
      clearTimeout(timer);
      done(ready[1]!);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => fail(new Error(`The server ended. It said: ${said}`)));
  });
  project.provide('sampleAddress', address);
  return async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
