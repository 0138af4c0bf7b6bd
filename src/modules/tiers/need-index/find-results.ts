import type { UseCase } from '../../people/index.ts';
import type { ResultsReply } from './contract.ts';
import { requireIndex } from './need-index-rows.ts';
import { runResults } from './run-results.ts';
import { findRun, saidOfRun } from './run-rows.ts';

/** What a computation says of each school; of one that no longer stands, the tiers alone. */
export async function findResults(useCase: UseCase, indexId: string, { runId, tier, limit, offset }: { runId?: string | undefined; tier?: string | undefined; limit: number; offset: number }): Promise<ResultsReply> {
  await requireIndex(useCase, indexId);
  const run = await findRun(useCase, indexId, runId);
  if (!run) return { run: null, stands: true, total: 0, counts: {}, items: [] };
  const { results, stands } = await runResults(useCase, run);
  const counts: Record<string, number> = {};
  for (const each of results) counts[each.tier ?? 'none'] = (counts[each.tier ?? 'none'] ?? 0) + 1;
  const wanted = tier === undefined ? results : results.filter((each) => (each.tier ?? 'none') === tier);
  // Without figures the order is no order of need.
  const ordered = stands ? wanted : wanted.toSorted((a, b) => a.name.localeCompare(b.name));
  const items = ordered.slice(offset, offset + limit).map(({ schoolId, name, need, rank, tier: own, refusal, stability }) => ({ school: { id: schoolId, name }, need: stands ? need : null, rank: stands ? rank : null, tier: own, refusal, stability: stands ? stability : null }));
  return { run: saidOfRun(run), stands, total: wanted.length, counts, items };
}
