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
    const { readConfiguration } = await import('./platform/configuration/read-configuration.ts');
    const { prepareHome } = await import('./app/sample/prepare-home.ts');
    const configuration = await readConfiguration({ port: values.port, host: values.host, data: values.data }, process.env);
    const loadSample = !values['no-sample'];
    // A first start loads the sample in a process beside this one, which reads its own modules meanwhile.
    const [{ runServer }] = await Promise.all([import('./app/run-server.ts'), prepareHome(configuration, { loadSample })]);
    flushCompileCache();
    await runServer(configuration, { loadSample });
  }
} catch (error) {
  process.stderr.write(`Causeway did not start: ${sayError(error)}\n`);
  // What was opened before the refusal would keep the process alive.
  process.exit(1);
}
