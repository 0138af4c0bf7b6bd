import pg from 'pg';

export interface Statement {
  text: string;
  values: unknown[] | undefined;
}

/** Runs the work and returns the statements that it sent to PostgreSQL, in order. */
export async function recordSql(work: () => Promise<unknown>): Promise<Statement[]> {
  const recorded: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...words: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function record(this: unknown, ...words: unknown[]) {
    const [first, second] = words as [string | { text?: string; values?: unknown[] }, unknown];
    const text = typeof first === 'string' ? first : first.text;
    if (text) recorded.push({ text, values: typeof first === 'string' ? (Array.isArray(second) ? second : undefined) : first.values });
    return original.apply(this, words);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return recorded;
}

/** Sends recorded statements straight to PostgreSQL, on one connection. */
export async function replaySql(pool: pg.Pool, statements: Statement[]): Promise<Response> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values);
    client.release();
    return new Response();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
