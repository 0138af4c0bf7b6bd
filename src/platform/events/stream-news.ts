import { streamSSE } from 'hono/streaming';
import type { Context } from 'hono';
import type { NewsFeed, Signal } from './news-feed.ts';

const heartbeatMs = 25_000;
const batchMs = 150;

/**
 * A stream of server-sent events for one listener. Signals are gathered for a moment and offered to `mayHear`, which
 * answers with those whose subject this listener may see; the rest are never written.
 */
export function streamNews(c: Context, feed: NewsFeed, districtId: string, mayHear: (signals: Signal[]) => Promise<Signal[]>): Response {
  return streamSSE(c, async (stream) => {
    let waiting: Signal[] = [];
    let timer: NodeJS.Timeout | undefined;
    let open = true;
    const flush = async () => {
      timer = undefined;
      const batch = waiting;
      waiting = [];
      const heard = await mayHear(batch).catch(() => []);
      for (const signal of heard) await stream.writeSSE({ id: signal.id, event: 'news', data: JSON.stringify({ type: signal.type, subjectId: signal.subjectId }) });
    };
    const stop = feed.subscribe((signal) => {
      if (signal.districtId !== districtId) return;
      waiting.push(signal);
      timer ??= setTimeout(() => void flush(), batchMs);
    });
    stream.onAbort(() => {
      open = false;
      stop();
      clearTimeout(timer);
    });
    await stream.writeSSE({ event: 'ready', data: '{}' });
    while (open) {
      await stream.sleep(heartbeatMs);
      if (open) await stream.writeSSE({ event: 'beat', data: '{}' });
    }
  });
}
