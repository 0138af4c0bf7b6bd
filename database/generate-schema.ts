import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresDialect, generate } from 'kysely-codegen';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';

/** Where the generated types stand. */
export const schemaFile = join(import.meta.dirname, 'schema.generated.ts');

/** The Kysely types of the schema that the migrations give, as TypeScript text. */
export async function generateSchema(): Promise<string> {
  const database = await openDatabase({ kind: 'memory' });
  try {
    await migrate(database);
    return await generate({
      db: database.owner.withoutPlugins(),
      dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'number' } as never),
      camelCase: true,
      excludePattern: 'pgboss.*',
      outFile: null,
      print: false,
      typeMapping: { int8: 'number', numeric: 'number', date: 'string', time: 'string', jsonb: 'unknown', tsvector: 'string', bytea: 'Buffer' },
    });
  } finally {
    await database.close();
  }
}

if (import.meta.main) await writeFile(schemaFile, await generateSchema());
