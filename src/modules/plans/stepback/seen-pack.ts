import { sql } from 'kysely';
import { visibleCommitments } from '../../commitments/index.ts';
import { shownValues, type SeriesGap } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../../requests/index.ts';
import type { KeptPack } from './kept-pack.ts';
import { visitsOfPack } from './visits-of-pack.ts';

/** Of the pack that a locked checkpoint keeps what the actor may see now: requests, promises, visits, and gaps of which neither figure is hidden since. */
export async function seenPack(useCase: UseCase, schoolId: string, kept: KeptPack): Promise<KeptPack> {
  const ids = { requests: kept.requests.map(({ id }) => id), promises: kept.promises.map(({ id }) => id) };
  const { rows } = await sql<{ id: string }>`
    select request.id from request where request.id = any(${ids.requests}::uuid[]) and ${visibleRequests(useCase)} and ${ordinary}
    union all select commitment.id from commitment where commitment.id = any(${ids.promises}::uuid[]) and ${visibleCommitments(useCase)} and not commitment.is_confidential`.execute(useCase.db);
  const seen = new Set(rows.map(({ id }) => id));
  const visits = kept.visits && (await visitsOfPack().seenAmong(useCase, kept.visits.map(({ id }) => id)));
  return { ...kept, ...(visits ? { visits: kept.visits!.filter(({ id }) => visits.has(id)) } : {}), requests: kept.requests.filter(({ id }) => seen.has(id)), promises: kept.promises.filter(({ id }) => seen.has(id)), gaps: await seenGaps(useCase, schoolId, kept.gaps) };
}

async function seenGaps(useCase: UseCase, schoolId: string, gaps: SeriesGap[]): Promise<SeriesGap[]> {
  if (gaps.length === 0) return [];
  const values = await shownValues(useCase, { schools: [schoolId], series: [...new Set(gaps.flatMap(({ series, against }) => [series, against]))], periods: [...new Set(gaps.map(({ period }) => period))] });
  const isShown = (series: number, period: number) => values.some((value) => value.series === series && value.period === period && value.standing === 'known');
  return gaps.map((gap) => {
    // Where no gap was told, the sentence may hold one of its figures or a range: the record says only that there was none.
    if (gap.difference === null) return { ...gap, sentence: `${gap.of}: no gap could be told.` };
    const mayTell = isShown(gap.series, gap.period) && isShown(gap.against, gap.period);
    return mayTell ? gap : { ...gap, difference: null, sentence: `${gap.of}: a gap stood here; one of its figures may not be shown any more.` };
  });
}
