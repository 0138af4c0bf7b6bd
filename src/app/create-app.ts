import { join } from 'node:path';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import type { NewsFeed } from '../platform/events/news-feed.ts';
import { createHost, type Host } from '../platform/http/host.ts';
import type { Log } from '../platform/http/log.ts';
import { takeSmallText } from '../platform/http/take-small-text.ts';
import type { SendMail } from '../platform/mail/mail.ts';
import { serveWebFiles } from '../platform/web-files/serve-web-files.ts';
import { actorFinder, createAuth, peopleRoutes, sampleRoutes, type Actor } from '../modules/people/index.ts';
import { publicPlanRoutes } from '../modules/plans/index.ts';
import { guestLinkRoutes, webhookRoutes } from '../modules/requests/index.ts';
import { setupRoutes } from '../modules/setup/index.ts';
import { findMailDistrict } from './find-mail-district.ts';
import { bindHealth } from './health.ts';
import { bindNews } from './news.ts';
import { bindModules } from './modules.ts';

export interface AppOptions {
  database: Database;
  clock: Clock;
  log: Log;
  feed: NewsFeed;
  sendMail: SendMail;
  secret: string;
  baseUrl: string;
  /** True when the only district of this installation is the sample; nothing else opens its road in. */
  sample: boolean;
  /** Opens the road that makes the first district. */
  setupToken: string;
}

const version = '0.1.0';

/** Puts the modules together behind one HTTP edge. */
export function createApp(options: AppOptions): Host<Actor> {
  const { database, clock, log, sendMail, baseUrl, sample } = options;
  const auth = createAuth({ owner: database.owner, secret: options.secret, baseUrl, sendMail, sample });
  const actors = actorFinder({ auth, owner: database.owner, clock });
  const host = createHost<Actor>({ database, clock, log, findActor: actors.find, districtOf: (actor) => actor.districtId, personOf: (actor) => actor.personId });

  host.app.use('/api/v1/auth/*', takeSmallText);
  host.app.on(['GET', 'POST'], '/api/v1/auth/*', async (c) => {
    actors.forget(c.req.raw.headers);
    return auth.handler(c.req.raw);
  });
  bindHealth(host, { database, version });
  bindNews(host, { database, clock, feed: options.feed, findActor: actors.find });
  peopleRoutes({ ...host, auth, database, clock, findActor: actors.find });
  if (sample) sampleRoutes({ openRoute: host.openRoute, auth, database });
  setupRoutes({ ...host, auth, database, clock, sample, setupToken: options.setupToken });
  guestLinkRoutes({ ...host, database, clock });
  publicPlanRoutes({ ...host, database, clock });
  bindModules(host);
  webhookRoutes({ ...host, database, clock, secret: options.secret, findDistrict: () => findMailDistrict(database) });
  host.app.doc31('/api/v1/openapi.json', { openapi: '3.1.0', info: { title: 'Causeway', version } });
  host.app.all('/api/*', (c) => host.refuseUnknown(c));
  host.app.use('*', serveWebFiles(join(import.meta.dirname, '../../dist/web')));
  return host;
}
