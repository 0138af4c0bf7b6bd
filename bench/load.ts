/** One kind of call in the mix, with how often it comes among the others. */
export interface Call {
  name: string;
  weight: number;
  run: () => Promise<Response>;
}

export interface Timing {
  name: string;
  count: number;
  failed: number;
  p50: number;
  p95: number;
  p99: number;
}

/**
 * Sends the mix at a steady rate whatever the answers take (an open loop, so that a slow server is not flattered) and
 * returns milliseconds by kind of call, from the moment a call was due to its last byte.
 */
export async function runLoad(calls: Call[], { perSecond, seconds }: { perSecond: number; seconds: number }): Promise<Timing[]> {
  const taken = new Map<string, { times: number[]; failed: number }>(calls.map((call) => [call.name, { times: [], failed: 0 }]));
  const deck = calls.flatMap((call) => Array.from({ length: call.weight }, () => call));
  const running: Promise<void>[] = [];
  const began = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = began + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    running.push(time(deck[(n * 7) % deck.length]!, due));
  }
  await Promise.all(running);
  return calls.map(({ name }) => summary(name, taken.get(name)!));

  async function time(call: Call, due: number): Promise<void> {
    const kept = taken.get(call.name)!;
    try {
      const reply = await call.run();
      await reply.arrayBuffer();
      if (!reply.ok) kept.failed += 1;
    } catch {
      kept.failed += 1;
    }
    kept.times.push(performance.now() - due);
  }
}

function summary(name: string, { times, failed }: { times: number[]; failed: number }): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { name, count: sorted.length, failed, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
