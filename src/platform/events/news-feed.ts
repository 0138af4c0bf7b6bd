import type { Database } from '../database/database.ts';
import { newsChannel } from './publish.ts';

export interface Signal {
  districtId: string;
  id: string;
  type: string;
  subjectId: string;
}

export interface NewsFeed {
  /** Hears every committed piece of news, of every process; ids only, so nothing is disclosed by listening. */
  subscribe(hear: (signal: Signal) => void): () => void;
  close(): Promise<void>;
}

/** One listener on the database for this process, handed on to any number of subscribers. */
export async function openNewsFeed(database: Database): Promise<NewsFeed> {
  const subscribers = new Set<(signal: Signal) => void>();
  const stop = await database.listen(newsChannel, (payload) => {
    const signal = JSON.parse(payload) as Signal;
    for (const hear of subscribers) hear(signal);
  });
  return {
    subscribe(hear) {
      subscribers.add(hear);
      return () => subscribers.delete(hear);
    },
    close: stop,
  };
}
