import pg from 'pg';
import { findKnown } from './known.ts';
import { forgetMade } from './forget-made.ts';
import { runLoad, type Measured, type Timing } from './load.ts';
import { mixOf } from './mix.ts';
import { recordSql, replaySql, type Statement } from './record-sql.ts';
import { openRecorder } from './recorder.ts';
import { startServer } from './server.ts';
import { signIn } from './session.ts';
import type { Size } from './sizes.ts';

export interface RoadResult {
  road: string;
  product: Timing;
  /** The same statements, sent by the same driver to the same database, without the product. */
  straight: Timing;
  statements: number;
  /** Product over straight, of the medians and of the 95th percentiles. */
  ratio: { p50: number; p95: number };
}

export interface SizeResult {
  size: string;
  perSecond: { wanted: number; product: number; straight: number };
  serverMemoryMb: number;
  roads: RoadResult[];
}

const perSecond = 50;
const warmUpSeconds = 5;

/** Measures the mix on one filled database: straight first, then through the product, at the same rate and in the same order. */
export async function measureSize(url: string, size: Size, seconds: number): Promise<SizeResult> {
  const known = await findKnown(url);
  const mix = mixOf((warmUpSeconds + seconds) * perSecond);
  const rate = { perSecond, warmUp: warmUpSeconds * perSecond };
  await forgetMade(url, size);

  const recorder = await openRecorder(url);
  const recorded: Statement[][] = [];
  const record = await signIn(recorder.ask);
  for (const { road, n } of mix) recorded.push(await recordSql(() => record(road, n, known)));
  await recorder.close();
  await forgetMade(url, size);

  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const straight = await runLoad(mix.map(({ road }, index) => ({ name: road.name, run: () => replaySql(pool, recorded[index]!) })), rate);
  await pool.end();
  await forgetMade(url, size);

  const server = await startServer({ url });
  const take = await signIn((path, init) => fetch(`${server.address}${path}`, init));
  const product = await runLoad(mix.map(({ road, n }) => ({ name: road.name, run: () => take(road, n, known) })), rate);
  const serverMemoryMb = await server.memory();
  await server.stop();
  await forgetMade(url, size);

  const counted = (name: string) => recorded.filter((_, index) => mix[index]!.road.name === name).map((statements) => statements.length);
  return {
    size: size.name,
    perSecond: { wanted: perSecond, product: product.perSecond, straight: straight.perSecond },
    serverMemoryMb,
    roads: [
      ...Object.keys(product.byName).map((name) => compare(name, median(counted(name)), product.byName[name]!, straight.byName[name]!)),
      compare('all of the mix', median(recorded.map((statements) => statements.length)), product.all, straight.all),
    ],
  };
}

function compare(road: string, statements: number, product: Measured['all'], straight: Measured['all']): RoadResult {
  const ratio = (key: 'p50' | 'p95') => Math.round((product[key] / straight[key]) * 100) / 100;
  return { road, product, straight, statements, ratio: { p50: ratio('p50'), p95: ratio('p95') } };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
