import { createServer } from 'node:net';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptyHome, openHome } from './make-home.ts';
import { startRefused, startServer } from './server-process.ts';

/** One plain sentence for a person, the program's own failure code, and nothing of our inside. */
function expectSentence({ code, stderr }: { code: number | null; stderr: string }, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n'), 'one line').toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|node:internal/);
  expect(code).toBe(1);
}

test('a port that is taken', async () => {
  const home = await emptyHome();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  expectSentence(await startRefused(home, ['--port', String(port)]), new RegExp(`Port ${port} is taken .*--port`));
  other.close();
});

test('a schema newer than this code', async () => {
  const home = await emptyHome();
  const database = await openHome(home);
  await sql`insert into schema_migration (name, fingerprint) values ('29991231-0100-future.sql', 'x')`.execute(database.owner);
  await database.close();
  expectSentence(await startRefused(home), /newer Causeway .*29991231-0100-future/);
});

test.runIf(process.env.CAUSEWAY_TEST_HOME !== 'postgres')('a data folder that another living process holds', async () => {
  const home = await emptyHome();
  const holder = await startServer(home);
  try {
    expectSentence(await startRefused(home), new RegExp(`is in use by process ${holder.process.pid}.*--data`));
    expect((await fetch(`${holder.address}/api/health`)).status, 'the holder goes on').toBe(200);
  } finally {
    await holder.end('SIGTERM');
  }
});

test.runIf(process.env.CAUSEWAY_TEST_HOME === 'postgres')('a database that does not answer, is not there, or lets nobody in', async () => {
  const home = await emptyHome();
  const changed = (change: (url: URL) => void) => {
    const url = new URL(home.databaseUrl!);
    change(url);
    return { data: home.data, databaseUrl: url.href };
  };
  expectSentence(await startRefused(changed((url) => (url.port = '1'))), /database at DATABASE_URL does not answer/);
  expectSentence(await startRefused(changed((url) => (url.pathname = '/no_such_database'))), /database at DATABASE_URL .*no_such_database/);
  expectSentence(await startRefused(changed((url) => (url.username = 'nobody'))), /database at DATABASE_URL .*nobody/);
});

test('a setting that is not right', async () => {
  const { data } = await emptyHome();
  expectSentence(await startRefused({ data }, ['--port', 'many']), /setting port .*is not right/);
  expectSentence(await startRefused({ data, databaseUrl: 'mysql://localhost/x' }), /setting databaseUrl .*DATABASE_URL.* is not right/);
  await writeFile(join(data, 'causeway.json'), JSON.stringify({ mailbox: 'help@maple.example' }));
  expectSentence(await startRefused({ data }), /MAIL_AUTHSERV_ID.*accept-unverified-senders/);
  await writeFile(join(data, 'causeway.json'), '{');
  expectSentence(await startRefused({ data }), /causeway\.json is not JSON/);
});
