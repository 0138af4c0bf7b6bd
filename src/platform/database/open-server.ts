import pg from 'pg';
import { AppError } from '../errors.ts';
import { connectPool } from './connect-pool.ts';
import type { Database } from './database.ts';
import type { DatabaseHome } from './home.ts';

type ServerHome = Extract<DatabaseHome, { kind: 'server' }>;

/** Opens a PostgreSQL server (15 or newer). Throws AppError `database_unreachable` or `database_too_old`. */
export async function openServer(home: ServerHome): Promise<Database> {
  const pool = new pg.Pool({ connectionString: home.url, max: home.poolSize ?? 10, connectionTimeoutMillis: 10_000, onConnect: stopCompiling });
  pool.on('error', () => {}); // An idle connection that breaks is replaced at the next use.
  await checkServer(pool);
  return {
    kind: 'server',
    pool,
    ...connectPool(pool),
    listen: (channel, heard) => listen(home.url, channel, heard),
    image: async () => {
      throw new AppError('image_embedded_only', 'Only the embedded database has an image.');
    },
    close: () => pool.end(),
  };
}

/** The statements of a page are short, and compiling one takes longer than running it: the board of a district 3.0 s of 4.3. */
async function stopCompiling(client: pg.ClientBase): Promise<void> {
  await client.query('set jit = off');
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const answer = await pool.query<{ version: number }>("select current_setting('server_version_num')::int as version").catch(async (error: Error) => {
    await pool.end();
    throw new AppError('database_unreachable', `The database at DATABASE_URL does not answer: ${error.message || 'no connection'}.`);
  });
  const version = answer.rows[0]?.version ?? 0;
  if (version < 150_000) throw new AppError('database_too_old', `PostgreSQL 15 or newer is needed; this server is ${Math.floor(version / 10_000)}.`);
}

async function listen(url: string, channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client;
  const connect = async () => {
    client = new pg.Client({ connectionString: url });
    client.on('notification', (message) => heard(message.payload ?? ''));
    client.on('error', () => {});
    client.on('end', () => {
      if (!stopped) setTimeout(() => void connect().catch(() => client.emit('end')), 1000).unref();
    });
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  };
  await connect();
  return async () => {
    stopped = true;
    await client.end();
  };
}
