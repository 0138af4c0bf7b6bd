import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Pool } from 'pg';

const mark = '/* kept plan */';

/**
 * Begins a statement whose plan each connection keeps. For long statements that are planned slower than they run, whose
 * text has no variable part but its parameters, and whose best plan does not hang on their values.
 */
export const keptPlan = sql.raw(`${mark} `);

const names = new Map<string, string>();

/** Sends the marked statements of a pool's connections by name, which is what makes PostgreSQL keep their plans. */
export function keepPlans(pool: Pool): void {
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...words: unknown[]) => unknown;
    const query = (text: unknown, values: unknown, ...rest: unknown[]) => {
      if (typeof text !== 'string' || !text.trimStart().startsWith(mark)) return send(text, values, ...rest);
      return send({ name: nameOf(text), text, values }, ...rest);
    };
    client.query = query as typeof client.query;
  });
}

function nameOf(text: string): string {
  const known = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, known);
  return known;
}
