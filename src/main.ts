import { enableCompileCache, flushCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { compiledFolder } from './app/compiled-folder.ts';

enableCompileCache(compiledFolder);
const { sayError } = await import('./app/say-error.ts');

const help = `Usage: bin/start [--port N] [--host ADDRESS] [--data DIR] [--no-sample]

Starts Causeway and prints its address. On an empty home it loads the sample district;
with --no-sample it opens an empty installation, whose first page makes your own district.
DATABASE_URL=postgres://... keeps the data in PostgreSQL instead of the folder.
`;

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      'no-sample': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(help);
  else {
    const { runServer } = await import('./app/run-server.ts');
    flushCompileCache();
    await runServer({ port: values.port, host: values.host, data: values.data }, { loadSample: !values['no-sample'] });
  }
} catch (error) {
  process.stderr.write(`Causeway did not start: ${sayError(error)}\n`);
  // What was opened before the refusal would keep the process alive.
  process.exit(1);
}
