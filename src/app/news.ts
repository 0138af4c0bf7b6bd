import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { AppError } from '../platform/errors.ts';
import type { NewsFeed } from '../platform/events/news-feed.ts';
import { streamNews } from '../platform/events/stream-news.ts';
import type { Host } from '../platform/http/host.ts';
import { hearCommitmentNews } from '../modules/commitments/index.ts';
import { hearDemandNews } from '../modules/demands/index.ts';
import type { Actor } from '../modules/people/index.ts';
import { hearPlanNews } from '../modules/plans/index.ts';
import { hearNews } from '../modules/requests/index.ts';
import { hearVisitNews } from '../modules/visits/index.ts';

interface NewsOptions {
  database: Database;
  clock: Clock;
  feed: NewsFeed;
  findActor: (headers: Headers) => Promise<Actor | undefined>;
}

/** `GET /api/v1/events`: what changed, as server-sent events, of the records this person may see and no others. */
export function bindNews(host: Host<Actor>, { database, clock, feed, findActor }: NewsOptions): void {
  host.app.get('/api/v1/events', async (c) => {
    const actor = await findActor(c.req.raw.headers);
    if (!actor) throw new AppError('not_signed_in', 'Sign in to go on.');
    return streamNews(c, feed, actor.districtId, async (signals) => {
      // Read anew for each batch: a role may have ended since the stream was opened.
      const now = await findActor(c.req.raw.headers);
      if (!now) return [];
      return inDistrict(database, now.districtId, async (db) => {
        const useCase = { db, actor: now, clock };
        return [...(await hearNews(useCase, signals)), ...(await hearCommitmentNews(useCase, signals)), ...(await hearDemandNews(useCase, signals)), ...(await hearPlanNews(useCase, signals)), ...(await hearVisitNews(useCase, signals))];
      });
    });
  });
}
