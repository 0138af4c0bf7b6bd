import type { UseCase } from '../../../people/index.ts';
import { shownValues, type ShownValue } from '../../suppression/shown-values.ts';
import type { LowStartQuery, LowStartReply } from '../contract.ts';
import { csvFile } from '../csv-file.ts';
import { cutReply } from '../cut-reply.ts';
import { poolCells } from '../figures/pool-cells.ts';
import { findCut, type PeriodRow } from '../find-cut.ts';
import { findSource } from '../find-source.ts';
import { differenceOfMeans, lowestFifth, moved, returnByChance, type Pair } from './return-by-chance.ts';
import { returnSentences } from './return-sentences.ts';

const formulas = [
  'Each school counts once, whatever its size. Interval of a mean change: ± t(n − 1) × s ÷ √n.',
  'Expected by chance: mean of all in the second year + r × (s₂ ÷ s₁) × (mean of the chosen − mean of all, in the first): Galton (1886); Barnett, van der Pols and Dobson (2005), Int J Epidemiol 34:215.',
  'Alike and not chosen: for each chosen school the nearest other within a quarter of the spread of the first year, each once. Difference of two mean changes: Welch (1947), Biometrika 34:28.',
];

/** How schools chosen for a low year moved, beside what chance would do and beside schools that nobody chose. */
export async function readLowStart(useCase: UseCase, asked: LowStartQuery): Promise<LowStartReply> {
  const cut = await findCut(useCase, asked);
  const group = cut.groups.find((each) => each.key === (asked.group ?? 'all')) ?? cut.groups[0];
  const [to, from, before] = yearsOf(cut.periods, asked);
  const periods = [to, from, before].flatMap((period) => (period ? [period.number] : []));
  const values = group && from ? await shownValues(useCase, { series: [group.series], periods }) : [];
  const { source, schools } = await findSource(useCase, cut.measure.source, values, true);
  const figures = new Map(values.map((value) => [`${value.schoolId} ${value.period}`, value]));
  const pairs = from && to ? pairsOf(cut.measure, figures, schools.keys(), from, to) : [];
  const chosenIds = asked.schoolIds ? new Set(asked.schoolIds) : lowestFifth(pairs);
  const found = returnByChance(pairs, chosenIds);
  const earlierPairs = before && from ? pairsOf(cut.measure, figures, schools.keys(), before, from) : [];
  const earlierIds = lowestFifth(earlierPairs);
  const earlierLow = earlierPairs.filter((pair) => earlierIds.has(pair.schoolId));
  const chosen = pairs.filter((pair) => chosenIds.has(pair.schoolId));
  const changes = (all: Pair[]) => all.map((pair) => pair.after - pair.before);
  const earlier = found && !asked.schoolIds && earlierLow.length >= 5 ? { from: named(before!), to: named(from!), ...moved(earlierLow), against: differenceOfMeans(changes(chosen), changes(earlierLow)) } : null;
  return {
    ...cutReply(cut),
    group: group ? named(group) : null,
    from: from ? named(from) : null,
    to: to ? named(to) : null,
    correlation: found?.correlation ?? null,
    all: found?.all ?? null,
    chosen: found?.chosen ?? null,
    expected: found?.expected ?? null,
    matched: found?.matched && found.against ? { ...found.matched, against: found.against } : null,
    earlier,
    schools: pairs.map((pair) => ({ ...pair, name: schools.get(pair.schoolId)!, chosen: chosenIds.has(pair.schoolId) })).toSorted((a, b) => a.name.localeCompare(b.name) || (a.schoolId < b.schoolId ? -1 : 1)),
    sentences: returnSentences(cut.measure, { chosenAs: asked.schoolIds ? 'chosen by name' : `the lowest fifth of ${from?.name ?? 'the first year'}`, from: from?.name ?? 'a first year', to: to?.name ?? 'a second', found, earlier: earlier && { from: earlier.from.name, to: earlier.to.name, moved: earlier, against: earlier.against } }),
    source,
    formulas,
  };
}

/** The year looked at, the one they were chosen by, and the one before that. */
function yearsOf(periods: PeriodRow[], { period, from }: LowStartQuery): [PeriodRow | undefined, PeriodRow | undefined, PeriodRow | undefined] {
  const asked = periods.findIndex((each) => each.key === period);
  const last = asked === -1 ? periods.length - 1 : asked;
  const told = periods.findIndex((each) => each.key === from);
  const first = told === -1 || told >= last ? last - 1 : told;
  return [periods[last], periods[first], periods[first - 1]];
}

function pairsOf(measure: Parameters<typeof poolCells>[0], figures: Map<string, ShownValue>, schools: Iterable<string>, from: PeriodRow, to: PeriodRow): Pair[] {
  const valueOf = (schoolId: string, period: PeriodRow) => {
    const cell = figures.get(`${schoolId} ${period.number}`);
    return cell ? poolCells(measure, [cell]).value : null;
  };
  return [...schools].flatMap((schoolId) => {
    const [before, after] = [valueOf(schoolId, from), valueOf(schoolId, to)];
    return before === null || after === null ? [] : [{ schoolId, before, after }];
  });
}

const named = ({ key, name }: { key: string; name: string }) => ({ key, name });

export async function exportLowStart(useCase: UseCase, asked: LowStartQuery): Promise<Response> {
  const { measure, subject, grade, group, from, to, schools, source } = await readLowStart(useCase, asked);
  const rows = schools.map((school) => [measure.name, subject, grade, group?.name, school.name, from?.name, school.before, to?.name, school.after, school.chosen ? 'yes' : 'no', source.publisher, source.refreshedAt]);
  return csvFile(useCase, { name: 'low-start', columns: ['measure', 'subject', 'grade', 'group', 'school', 'first_period', 'first_value', 'second_period', 'second_value', 'chosen', 'source', 'refreshed_at'], rows, asked });
}
