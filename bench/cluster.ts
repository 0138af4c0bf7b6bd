import { execFileSync } from 'node:child_process';
import { access, chown, mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

export interface Cluster {
  /** Address of its database `postgres`. */
  url: string;
  stop: () => Promise<void>;
}

const installed = '/usr/lib/postgresql';
// Durable as in use; only sized for the machine. `wal_level` spares the fill half of its writing.
const settings = ['listen_addresses=127.0.0.1', 'shared_buffers=2GB', 'max_wal_size=8GB', 'wal_level=minimal', 'max_wal_senders=0', 'random_page_cost=1.1', 'effective_cache_size=8GB', 'max_connections=60'];

/** Starts PostgreSQL on a free loopback port with its data in the folder, which is kept for the next run. */
export async function startCluster(folder: string): Promise<Cluster> {
  const programs = await findPrograms();
  const isRoot = process.getuid?.() === 0;
  await mkdir(folder, { recursive: true });
  if (isRoot) await chown(folder, Number(execFileSync('id', ['-u', 'postgres'])), Number(execFileSync('id', ['-g', 'postgres'])));
  // The server refuses to run as root.
  const run = (program: string, words: string[]) =>
    isRoot ? execFileSync('runuser', ['-u', 'postgres', '--', join(programs, program), ...words], { stdio: 'ignore' }) : execFileSync(join(programs, program), words, { stdio: 'ignore' });
  const data = resolve(folder, 'cluster');
  const isThere = await access(join(data, 'PG_VERSION')).then(() => true, () => false);
  if (!isThere) run('initdb', ['-D', data, '-A', 'trust', '-U', 'causeway']);
  const port = await freePort();
  const options = [...settings, `unix_socket_directories=${resolve(folder)}`].map((setting) => `-c ${setting}`);
  run('pg_ctl', ['-D', data, '-w', '-t', '120', '-l', resolve(folder, 'postgresql.log'), '-o', `-p ${port} ${options.join(' ')}`, 'start']);
  return {
    url: `postgres://causeway@127.0.0.1:${port}/postgres`,
    stop: async () => {
      run('pg_ctl', ['-D', data, '-m', 'fast', '-t', '120', '-w', 'stop']);
    },
  };
}

async function findPrograms(): Promise<string> {
  const versions = (await readdir(installed).catch(() => [])).map(Number).filter((version) => version >= 15);
  if (versions.length === 0) throw new Error('The measurement needs the PostgreSQL server, 15 or newer: apt-get install postgresql, or give DATABASE_URL.');
  return join(installed, String(Math.max(...versions)), 'bin');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
