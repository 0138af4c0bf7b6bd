/** One call of a planned mix. */
export interface Planned {
  name: string;
  run: () => Promise<Response>;
}

export interface Timing {
  count: number;
  failed: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

export interface Measured {
  byName: Record<string, Timing>;
  all: Timing;
  /** Calls answered in a second, over the whole run. */
  perSecond: number;
}

/**
 * Sends the planned calls at a steady rate whatever the answers take (an open loop, so that a slow server is not
 * flattered) and times each from the moment it was due to its last byte. The first `warmUp` calls are not counted.
 */
export async function runLoad(plan: Planned[], { perSecond, warmUp }: { perSecond: number; warmUp: number }): Promise<Measured> {
  const taken: { name: string; ms: number; ok: boolean }[] = [];
  const running: Promise<void>[] = [];
  const began = performance.now();
  for (const [n, call] of plan.entries()) {
    const due = began + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    running.push(time(call, due, n >= warmUp));
  }
  await Promise.all(running);
  const seconds = (performance.now() - began) / 1000;
  const names = [...new Set(plan.map((call) => call.name))];
  return {
    byName: Object.fromEntries(names.map((name) => [name, summary(taken.filter((each) => each.name === name))])),
    all: summary(taken),
    perSecond: round(plan.length / seconds),
  };

  async function time({ name, run }: Planned, due: number, counts: boolean): Promise<void> {
    const ok = await run()
      .then(async (reply) => {
        await reply.arrayBuffer();
        return reply.ok;
      })
      .catch(() => false);
    if (counts) taken.push({ name, ms: performance.now() - due, ok });
  }
}

function summary(taken: { ms: number; ok: boolean }[]): Timing {
  const sorted = taken.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { count: sorted.length, failed: taken.filter(({ ok }) => !ok).length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
