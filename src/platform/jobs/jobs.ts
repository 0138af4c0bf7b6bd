import { PgBoss, type ConstructorOptions } from 'pg-boss';
import type { Database } from '../database/database.ts';
import type { Log } from '../http/log.ts';

export interface Jobs {
  /** Runs `work` for each job sent to the queue; thrown errors are retried with a growing pause, five times. */
  work<T extends object>(queue: string, work: (data: T) => Promise<void>): Promise<void>;
  send(queue: string, data: object, options?: { singletonKey?: string; startAfterSeconds?: number }): Promise<void>;
  /** Sends an empty job by a cron expression in a time zone. */
  schedule(queue: string, cron: string, timeZone: string): Promise<void>;
  stop(): Promise<void>;
}

/** Background work in the database itself (pg-boss), shared by every process on it. */
export async function startJobs(database: Database, log: Log): Promise<Jobs> {
  const boss = await startBoss(database, log);
  const known = new Set<string>();
  const ensure = async (queue: string) => {
    if (known.has(queue)) return;
    await boss.createQueue(queue, { retryLimit: 5, retryBackoff: true, retryDelay: 1, expireInSeconds: 300 });
    known.add(queue);
  };
  return {
    async work<T extends object>(queue: string, work: (data: T) => Promise<void>) {
      await ensure(queue);
      await boss.work<T>(queue, { pollingIntervalSeconds: 2 }, async (batch) => {
        for (const job of batch) await work(job.data);
      });
    },
    async send(queue, data, options) {
      await ensure(queue);
      const { startAfterSeconds, ...rest } = options ?? {};
      await boss.send(queue, data, { ...rest, ...(startAfterSeconds ? { startAfter: startAfterSeconds } : {}) });
    },
    async schedule(queue, cron, timeZone) {
      await ensure(queue);
      await boss.schedule(queue, cron, {}, { tz: timeZone });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

/** Two processes that begin on an empty database at one moment both make the tables: the one that comes second finds them when it begins anew. */
async function startBoss(database: Database, log: Log, attempt = 1): Promise<PgBoss> {
  const boss = new PgBoss({ db: throughPool(database), schema: 'pgboss', ...(database.kind === 'embedded' ? { backend: 'pglite' } : {}) });
  boss.on('error', (error) => log.error({ err: error }, 'jobs'));
  try {
    await boss.start();
    return boss;
  } catch (error) {
    if (attempt === 5 || !madeByAnother.has((error as { code?: string }).code ?? '')) throw error;
    await new Promise((done) => setTimeout(done, attempt * 300));
    return startBoss(database, log, attempt + 1);
  }
}

/** unique_violation, duplicate_schema, duplicate_table, duplicate_object. */
const madeByAnother = new Set(['23505', '42P06', '42P07', '42710']);

// The embedded database has one session: every statement must queue for it, or it would fall into a running transaction.
function throughPool(database: Database): NonNullable<ConstructorOptions['db']> {
  return {
    async executeSql(text: string, values?: unknown[]) {
      const result: unknown = await database.pool.query(text, values);
      const results = (Array.isArray(result) ? result : [result]) as { rows?: unknown[] }[];
      return { rows: results.flatMap((each) => each.rows ?? []) };
    },
  };
}
