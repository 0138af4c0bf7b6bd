import type { UseCase } from '../../people/index.ts';
import { addUp, type Sum } from '../suppression/add-up.ts';
import { shownSums } from '../suppression/shown-sums.ts';
import { shownValues, type ShownValue } from '../suppression/shown-values.ts';
import type { GapsQuery, GapsReply, GroupReply } from './contract.ts';
import { cutReply } from './cut-reply.ts';
import { figureChange } from './figures/figure-change.ts';
import type { Figure } from './figures/figure.ts';
import { gapBetween } from './figures/gap-between.ts';
import { gapChange } from './figures/gap-change.ts';
import { poolCells } from './figures/pool-cells.ts';
import { poolSum } from './figures/pool-sum.ts';
import { findCut, type Cut, type GroupRow, type PeriodRow } from './find-cut.ts';
import { findSource } from './find-source.ts';
import { formulas } from './formulas.ts';
import { changeSentence, gapChangeSentence } from './sentences/change-sentence.ts';
import { countingSentence } from './sentences/counting-sentence.ts';
import { gapSentence } from './sentences/gap-sentence.ts';
import { changeSummary, gapChangeSummary, gapsSummary } from './sentences/summary-sentences.ts';

/** Each group beside its reference over the years, for the district, a region as it was or is, or one school. */
export async function readGaps(useCase: UseCase, asked: GapsQuery): Promise<GapsReply> {
  const cut = await findCut(useCase, asked);
  const [periods, series] = [periodsUpTo(cut.periods, asked).map((period) => period.number), cut.groups.map((group) => group.series)];
  if (cut.school) return gapsOfSchool(useCase, asked, cut, await shownValues(useCase, { schools: [cut.school.id], series, periods }));
  const sums = cut.region ? await addUp(useCase, { series, periods, of: membersOf(cut.region, asked.map, periods) }) : await shownSums(useCase, { series, periods });
  return gapsOfMany(useCase, asked, cut, sums);
}

function gapsOfMany(useCase: UseCase, asked: GapsQuery, cut: Cut, sums: Sum[]): Promise<GapsReply> {
  const byKey = new Map(sums.map((sum) => [`${sum.series} ${sum.period}`, sum]));
  const none = poolCells(cut.measure, []);
  const figures: Figures = (of, period) => {
    const sum = byKey.get(`${of} ${period}`);
    return sum ? poolSum(cut.measure, sum) : none;
  };
  return gapsReply(useCase, asked, cut, figures, sums.flatMap((sum) => sum.runs.map((run) => ({ run, schoolId: '' }))));
}

/** The reply from the values that may be shown of a school, among those of other measures. */
export async function gapsOfSchool(useCase: UseCase, asked: GapsQuery, cut: Cut, found: ShownValue[]): Promise<GapsReply> {
  const [series, years] = [new Set(cut.groups.map((group) => group.series)), new Set(periodsUpTo(cut.periods, asked).map((period) => period.number))];
  const values = found.filter((value) => series.has(value.series) && years.has(value.period));
  return gapsReply(useCase, asked, cut, figuresOf(cut, values), values);
}

async function gapsReply(useCase: UseCase, asked: GapsQuery, cut: Cut, figures: Figures, values: Iterable<{ run: number; schoolId: string }>): Promise<GapsReply> {
  const periods = periodsUpTo(cut.periods, asked);
  const { source } = await findSource(useCase, cut.measure.source, values);
  const last = periods.at(-1);
  const groups = cut.groups.map((group) => groupReply(cut, group, periods, figures));
  return {
    ...cutReply(cut),
    period: last ? named(last) : null,
    periods: periods.map(named),
    place: cut.school ? { kind: 'school', ...cut.school, map: 'now' } : cut.region ? { kind: 'region', id: cut.region.id, name: cut.region.name, map: asked.map } : { kind: 'district', id: null, name: cut.district, map: 'now' },
    groups,
    summary: summaryOf(cut.measure, groups),
    source,
    formulas: formulas(cut.measure),
  };
}

function periodsUpTo(periods: PeriodRow[], { period, years }: GapsQuery): PeriodRow[] {
  const at = periods.findIndex((each) => each.key === period);
  return periods.slice(0, at === -1 ? periods.length : at + 1).slice(-years);
}

/** Of a region as it was, each period counts the schools that it had then. */
function membersOf({ now, then }: NonNullable<Cut['region']>, map: GapsQuery['map'], periods: number[]): { schoolId: string; period: number }[] {
  const byPeriod = new Map(then.map((each) => [each.period, each.schools]));
  return periods.flatMap((period) => (map === 'now' ? now : (byPeriod.get(period) ?? [])).map((schoolId) => ({ schoolId, period })));
}

type Figures = (series: number, period: number) => Figure;

function figuresOf({ measure }: Cut, values: ShownValue[]): Figures {
  const cells = Map.groupBy(values, (value) => `${value.series} ${value.period}`);
  return (series, period) => poolCells(measure, cells.get(`${series} ${period}`) ?? []);
}

function groupReply({ measure, groups, school }: Cut, group: GroupRow, periods: PeriodRow[], figures: Figures): GroupReply {
  // Where the source has no numbers of the usual reference, the group is compared with everybody.
  const reference = group.referenceKey === null ? undefined : (groups.find((each) => each.key === group.referenceKey) ?? groups.find((each) => each.key === 'all'));
  const isWhole = reference?.key === 'all';
  const isOfMany = school === null;
  const years = periods.map((period) => {
    const figure = figures(group.series, period.number);
    const other = reference ? figures(reference.series, period.number) : null;
    const gap = other ? gapBetween(measure, figure, other, isWhole) : null;
    return { period: period.key, figure, reference: other, gap, sentence: gapSentence(measure, { group: group.name, reference: reference?.name ?? null, year: period.name, figure, gap, referenceFigure: other }), counting: isOfMany ? countingSentence(group.name, figure) : null };
  });
  const ends = <T>(of: (year: (typeof years)[number]) => T | null): [number, number] | null => {
    const there = years.flatMap((year, index) => (of(year) === null ? [] : [index]));
    return there.length > 1 ? [there[0]!, there.at(-1)!] : null;
  };
  const between = ([from, to]: [number, number]) => ({ from: named(periods[from]!), to: named(periods[to]!) });
  const [ofFigure, ofGap] = [ends((year) => year.figure.value), ends((year) => year.gap?.difference.estimate ?? null)];
  const moved = ofFigure && figureChange(years[ofFigure[0]]!.figure, years[ofFigure[1]]!.figure);
  const gaps = ofGap && ([years[ofGap[0]]!.gap!, years[ofGap[1]]!.gap!] as const);
  const gapMoved = gaps && gapChange(...gaps);
  const told = (at: [number, number]) => ({ from: periods[at[0]]!.name, to: periods[at[1]]!.name });
  return {
    key: group.key,
    name: group.name,
    dimension: group.dimension,
    reference: reference ? { ...named(reference), isWhole } : null,
    years,
    change: moved && { ...between(ofFigure), interval: moved, sentence: changeSentence(measure, { ...told(ofFigure), change: moved }) },
    gapChange: gapMoved && { ...between(ofGap), interval: gapMoved, sentence: gapChangeSentence(measure, { ...told(ofGap), change: gapMoved, before: gaps[0].difference.estimate!, after: gaps[1].difference.estimate!, reference: reference!.name }) },
  };
}

function summaryOf(measure: Cut['measure'], groups: GroupReply[]): GapsReply['summary'] {
  const compared = groups.filter((group) => group.reference && group.years.length > 0);
  return {
    gaps: gapsSummary(measure, compared.map((group) => ({ name: group.name, gap: group.years.at(-1)!.gap }))),
    changes: (groups[0]?.years.length ?? 0) < 2 ? [] : changesOf(measure, groups),
  };
}

/** Groups whose numbers span other years are told apart, each with its years. */
function changesOf(measure: Cut['measure'], groups: GroupReply[]): string[] {
  const spanOf = (change: GroupReply['change']) => (change ? `From ${change.from.name} to ${change.to.name}. ` : '');
  const lines = (of: (group: GroupReply) => GroupReply['change'], say: (some: GroupReply[]) => string[]) =>
    [...Map.groupBy(groups.filter((group) => of(group)), (group) => spanOf(of(group)))].flatMap(([span, some]) => say(some).map((line, index) => (index === 0 ? span + line : line)));
  const at = (group: GroupReply, key: string) => group.years.find((year) => year.period === key)!.gap!.difference.estimate!;
  const without = groups.filter((group) => !group.change).map((group) => group.name);
  return [
    ...lines((group) => group.change, (some) => changeSummary(measure, some.map((group) => ({ name: group.name, interval: group.change!.interval })))),
    ...lines((group) => group.gapChange, (some) => gapChangeSummary(measure, some.map((group) => ({ name: group.name, interval: group.gapChange!.interval, before: at(group, group.gapChange!.from.key), after: at(group, group.gapChange!.to.key) })))),
    ...(without.length > 0 ? [`Too few years of numbers for: ${without.join(', ')}.`] : []),
  ];
}

function named({ key, name }: { key: string; name: string }): { key: string; name: string } {
  return { key, name };
}
