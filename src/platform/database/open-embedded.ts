import { mkdir } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { connectPool } from './connect-pool.ts';
import type { Database } from './database.ts';
import type { DatabaseHome } from './home.ts';
import { lockFolder } from './lock-folder.ts';

// One session at a time: it needs neither the 128 MB of buffers nor the places for a hundred sessions that a server has,
// and they would be resident for good. The system's file cache holds what falls out.
const smallServer = ['-c', 'shared_buffers=16MB', '-c', 'max_connections=5', '-c', 'wal_buffers=1MB'];

type EmbeddedHome = Exclude<DatabaseHome, { kind: 'server' }>;

/** Opens the embedded database (PGlite) in a folder or in memory. One connection: transactions queue. */
export async function openEmbedded(home: EmbeddedHome): Promise<Database> {
  // One compiler in the background: for PostgreSQL's largest functions each takes hundreds of megabytes for a moment.
  setFlagsFromString('--wasm-num-compilation-tasks=1');
  const release = home.kind === 'folder' ? await openFolder(home.path) : async () => {};
  const lite = await PGlite.create({
    extensions: { btree_gin, btree_gist, pg_trgm, unaccent },
    startParams: [...PGlite.defaultStartParams, ...smallServer],
    ...(home.kind === 'folder' ? { dataDir: `${home.path}/database` } : {}),
    ...(home.kind === 'memory' && home.image ? { loadDataDir: home.image } : {}),
  });
  const pool = new pg.Pool(createPgConfig(lite));
  return {
    kind: 'embedded',
    pool,
    ...connectPool(pool),
    listen: (channel, heard) => lite.listen(channel, heard),
    image: () => lite.dumpDataDir('none'),
    close: async () => {
      await pool.end();
      await lite.close();
      await release();
    },
  };
}

async function openFolder(path: string): Promise<() => Promise<void>> {
  await mkdir(path, { recursive: true });
  return lockFolder(path);
}
