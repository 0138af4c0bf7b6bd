import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const versions = '/usr/lib/postgresql';

/** A throw-away PostgreSQL cluster for the tests of one run, on loopback, removed at its end. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'causeway-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'])), Number(execFileSync('id', ['-g', 'postgres'])));
  // The server refuses to run as root.
  const run = (program: string, words: string[]) =>
    isRoot ? execFileSync('runuser', ['-u', 'postgres', '--', join(programs, program), ...words], { stdio: 'ignore' }) : execFileSync(join(programs, program), words, { stdio: 'ignore' });
  const port = await freePort();
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'causeway', '--no-sync']);
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=200`, 'start']);
  project.provide('postgresUrl', `postgres://causeway@127.0.0.1:${port}/postgres`);
  return () => {
    run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
}

function findPrograms(): string {
  try {
    const newest = readdirSync(versions).map(Number).filter((version) => version >= 15).toSorted((a, b) => b - a)[0];
    if (newest) return join(versions, String(newest), 'bin');
  } catch {
    // Falls through to the sentence below.
  }
  throw new Error('The tests on PostgreSQL need its server, 15 or newer: apt-get install postgresql');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
