import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { serve, type ServerType } from '@hono/node-server';
import { systemClock } from '../platform/clock/clock.ts';
import type { Configuration } from '../platform/configuration/read-configuration.ts';
import type { Database } from '../platform/database/database.ts';
import { openNewsFeed } from '../platform/events/news-feed.ts';
import { openLog } from '../platform/http/log.ts';
import { startJobs } from '../platform/jobs/jobs.ts';
import { openMail } from '../platform/mail/open-mail.ts';
import { createApp } from './create-app.ts';
import { installViews } from './install-views.ts';
import { openInstallation } from './open-installation.ts';
import { loadSample as loadSampleDistrict } from './sample/load-sample.ts';
import { startWork } from './start-work.ts';

/** Opens everything, listens, prints one line with `ready` and the address, and closes in order on a signal. */
export async function runServer(configuration: Configuration, { loadSample }: { loadSample: boolean }): Promise<void> {
  const log = openLog(configuration.logLevel);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  // Database and server share one small machine: the heap is kept tight before it has grown (it saves 100 MB).
  if (!configuration.databaseUrl) setFlagsFromString('--optimize-for-size');
  const database = await openInstallation(configuration);
  const districts = await findDistricts(database, { loadSample, print });
  await installViews(database, systemClock);
  const feed = await openNewsFeed(database);
  const sendMail = openMail(configuration, log, print);
  const setupToken = randomBytes(12).toString('base64url');
  const baseUrl = configuration.baseUrl ?? `http://${configuration.host}:${configuration.port}`;
  const host = createApp({ database, clock: systemClock, log, feed, sendMail, secret: configuration.secret, baseUrl, sample: districts === 'sample', setupToken });
  const server = await listen(host.app.fetch, configuration);
  const address = addressOf(server, configuration);
  print(`Causeway is ready at ${address}`);
  if (districts === 'none') print(`Make your district at ${address}/setup?token=${setupToken}`);
  // The pages answer already: what works in the background may begin a moment later.
  const background = startJobs(database, log).then(async (jobs) => ({ jobs, work: await startWork({ database, clock: systemClock, log, feed, jobs, sendMail, baseUrl, mailIn: configuration }) }));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    const { work, jobs } = await background;
    await work.stop();
    await jobs.stop();
    await feed.close();
    await database.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  await background;
}

/** What this installation holds; a server that holds nothing is given the sample unless told otherwise. */
async function findDistricts(database: Database, { loadSample, print }: { loadSample: boolean; print: (line: string) => void }): Promise<'none' | 'sample' | 'own'> {
  const districts = await database.owner.selectFrom('district').select('isSample').execute();
  if (districts.length > 0) return districts.every((district) => district.isSample) ? 'sample' : 'own';
  if (!loadSample) return 'none';
  print('Loading the sample district ...');
  await loadSampleDistrict(database, systemClock);
  return 'sample';
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Configuration): Promise<ServerType> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, hostname: host, port }, () => done(server));
    server.on('error', fail);
  });
}

function addressOf(server: ServerType, { host, port }: Configuration): string {
  const address = server.address();
  return `http://${host.includes(':') ? `[${host}]` : host}:${typeof address === 'object' && address ? address.port : port}`;
}
