import type { Catalog, Figure, SeriesFacts } from './catalog.ts';
import { nestedGroups } from './nested-groups.ts';
import type { Layer, Sum, Table } from './table.ts';

/** A table with the figures behind its cells: the series of each layer, NaN-layers left out, and those without a layer of their own. */
export interface SchoolTable extends Table {
  figures: { layer: number | null; series: number }[][];
}

interface Place {
  facts: SeriesFacts;
  figure: Figure;
  n: number;
}

/**
 * The tables of one school in one period: by subject, and within one the measures that are of the same students, since a
 * number of students that one of them hides must not stand in another.
 */
export function tablesOf(catalog: Catalog, facts: Map<number, SeriesFacts>, figures: Figure[]): SchoolTable[] {
  const bySubject = Map.groupBy(figures.flatMap((figure): Place[] => {
    const of = facts.get(figure.series);
    if (!of || of.kind === 'score' || figure.standing === 3) return [];
    const n = of.kind === 'count' ? (figure.denominator ?? figure.value) : figure.denominator;
    return n === null && figure.standing === 1 ? [] : [{ facts: of, figure, n: n ?? Number.NaN }];
  }), (place) => place.facts.subject);
  return [...bySubject].flatMap(([subject, places]) => familiesOf(places).map((family) => tableOf(catalog, subject, family)));
}

/** Measures whose numbers of students agree wherever both say something. */
function familiesOf(places: Place[]): Place[][] {
  const families: { sizes: Map<string, number>; places: Place[] }[] = [];
  for (const own of Map.groupBy(places, (place) => place.facts.measure).values()) {
    const known = own.filter((place) => place.figure.standing === 1);
    const family = families.find(({ sizes }) => {
      const common = known.filter((place) => sizes.has(keyOf(place.facts)));
      return common.length > 0 && common.every((place) => sizes.get(keyOf(place.facts)) === place.n);
    });
    const into = family ?? { sizes: new Map<string, number>(), places: [] };
    if (!family) families.push(into);
    into.places.push(...own);
    for (const place of known) into.sizes.set(keyOf(place.facts), place.n);
  }
  return families.map((family) => family.places);
}

const keyOf = ({ group, grade }: SeriesFacts) => `${group} ${grade}`;

function tableOf(catalog: Catalog, subject: string, places: Place[]): SchoolTable {
  const measures = [...new Set(places.filter(({ facts }) => facts.kind !== 'count').map(({ facts }) => facts.measure))];
  const layers: Layer[] = measures.map((measure) => {
    const of = places.filter((place) => place.facts.measure === measure);
    return { coded: of[0]!.facts.kind === 'share' || of.some(({ figure }) => figure.numerator !== null) };
  });
  const at = new Map<string, number>();
  const table: SchoolTable = { cells: [], layers, sums: [], figures: [] };
  for (const { facts, figure, n } of places) {
    if (figure.standing !== 1) continue;
    const key = keyOf(facts);
    if (!at.has(key)) {
      at.set(key, table.cells.length);
      table.cells.push({ n, x: measures.map(() => Number.NaN), hiddenBefore: false });
      table.figures.push([]);
    }
    const cell = at.get(key)!;
    const layer = facts.kind === 'count' ? null : measures.indexOf(facts.measure);
    if (layer !== null) table.cells[cell]!.x[layer] = successesOf(facts, figure, n);
    table.cells[cell]!.hiddenBefore ||= figure.hiddenBefore;
    table.figures[cell]!.push({ layer, series: facts.number });
  }
  const owed = new Set(places.filter(({ figure }) => figure.standing === 2).map(({ facts }) => keyOf(facts)));
  const ofFamily = new Set(places.map(({ facts }) => facts.measure));
  const kept = new Set(catalog.series.filter((series) => series.subject === subject && ofFamily.has(series.measure)).map(keyOf));
  table.sums.push(...sumsOf(catalog, at, kept, owed));
  return table;
}

/** A mean counts as if each student were a part of the way from the lowest to the highest score; NaN where these are not known. */
function successesOf({ kind, lowest, highest }: SeriesFacts, { value, numerator }: Figure, n: number): number {
  if (numerator !== null) return numerator;
  const [low, high] = kind === 'share' ? [0, 100] : [lowest, highest];
  if (low === null || high === null || high <= low || value === null) return Number.NaN;
  return Math.min(n, Math.max(0, (n * (value - low)) / (high - low)));
}

/** What of a table adds up: the groups of a partition to all students, a group and all others, groups within groups, grades. */
function sumsOf({ partitions }: Catalog, at: Map<string, number>, kept: Set<string>, owed: Set<string>): Sum[] {
  const sums: Sum[] = [];
  const add = (whole: string, parts: string[]) => {
    const cell = at.get(whole);
    const known = parts.filter((part) => at.has(part));
    if (cell === undefined || known.length === 0) return;
    const absent = parts.filter((part) => !at.has(part) && kept.has(part));
    sums.push({ whole: cell, parts: known.map((part) => at.get(part)!), unknown: absent.length, owed: absent.some((part) => owed.has(part)) });
  };
  const keys = [...at.keys()].map((key) => key.split(' ') as [string, string]);
  const partitioned = new Set(Object.values(partitions).flat());
  for (const grade of new Set(keys.map(([, own]) => own))) {
    for (const groups of Object.values(partitions)) add(`all ${grade}`, groups.map((group) => `${group} ${grade}`));
    for (const [group, own] of keys) if (own === grade && group !== 'all' && !partitioned.has(group)) add(`all ${grade}`, [`${group} ${grade}`]);
    for (const [outer, inner] of nestedGroups) add(`${outer} ${grade}`, [`${inner} ${grade}`]);
  }
  const single = [...new Set([...kept].map((key) => key.split(' ')[1]!))].filter((grade) => grade !== 'all' && !/^\d+-\d+$/.test(grade));
  for (const [group, grade] of keys) {
    const range = /^(\d+)-(\d+)$/.exec(grade);
    if (grade !== 'all' && !range) continue;
    const within = single.filter((each) => !range || (Number(each) >= Number(range[1]) && Number(each) <= Number(range[2])));
    add(`${group} ${grade}`, within.map((each) => `${group} ${each}`));
  }
  return sums;
}
