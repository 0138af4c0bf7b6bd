import type { Program } from '../../src/platform/linear/program.ts';
import type { ShownValue } from '../../src/modules/evidence/suppression/shown-values.ts';
import type { KnownWorld, SeriesWords } from './known-world.ts';

/** The numbers of one figure as variables of the attack. */
interface Unknowns {
  n: number;
  x: number;
  y: number;
}

/** One school, period and subject as linear relations, made of what was fetched and nothing else. */
export interface SchoolPuzzle {
  program: Program;
  /** By series number. */
  unknowns: Map<number, Unknowns>;
  /** Who is of a whole and in none of its fetched parts. */
  rests: { whole: number; parts: number[]; unknowns: Unknowns }[];
}

/** Groups of which everybody knows that one is within the other. */
const within: [string, string][] = [['ever_english_learners', 'english_learners'], ['high_needs', 'ever_english_learners'], ['high_needs', 'english_learners'], ['high_needs', 'students_with_disabilities']];

export function schoolPuzzle(world: KnownWorld, schoolId: string, period: number, subject: string, fetched: ShownValue[]): SchoolPuzzle {
  const program: Program = { low: [], high: [], rows: [] };
  const add = (low: number, high: number) => {
    program.low.push(low);
    program.high.push(high);
    return program.low.length - 1;
  };
  const words = new Map(world.series.map((series) => [series.number, series]));
  const unknowns = new Map<number, Unknowns>();
  const put = (series: SeriesWords, [n, x]: [[number, number], [number, number]]) => {
    const own = { n: add(...n), x: add(...x), y: add(Math.max(0, n[0] - x[1]), n[1] - x[0]) };
    program.rows.push({ low: 0, high: 0, terms: [[own.x, 1], [own.y, 1], [own.n, -1]] });
    unknowns.set(series.number, own);
    return own;
  };
  for (const value of fetched) put(words.get(value.series)!, rangesOf(words.get(value.series)!, value, world.fewest));
  const of = (measure: string, group: string, grade: string) => {
    const series = world.series.find((each) => each.measure === measure && each.group === group && each.grade === grade && each.subject === subject);
    return series && unknowns.has(series.number) ? series.number : undefined;
  };
  const own = fetched.map((value) => words.get(value.series)!);
  const rests: SchoolPuzzle['rests'] = [];
  const addUp = (wholeNumber: number, partNumbers: number[], slack: number, exact: boolean): void => {
    const [whole, parts] = [unknowns.get(wholeNumber)!, partNumbers.map((number) => unknowns.get(number)!)];
    // Real files do not always add up: what contradicts itself tells nothing.
    const over = (key: 'n' | 'x' | 'y') => parts.reduce((total, part) => total + program.low[part[key]]!, 0) > program.high[whole[key]]! + slack + 1e-9;
    if (over('n') || over('x') || over('y')) return;
    if (exact && parts.reduce((total, part) => total + program.high[part.n]!, 0) < program.low[whole.n]!) return addUp(wholeNumber, partNumbers, slack, false);
    const rest = { n: add(0, exact ? 0 : Infinity), x: add(0, exact ? 0 : Infinity), y: add(0, exact ? 0 : Infinity) };
    program.rows.push({ low: 0, high: 0, terms: [[rest.x, 1], [rest.y, 1], [rest.n, -1]] });
    rests.push({ whole: wholeNumber, parts: partNumbers, unknowns: rest });
    for (const key of ['n', 'x'] as const) program.rows.push({ low: key === 'n' ? 0 : -slack, high: key === 'n' ? 0 : slack, terms: [[whole[key], -1], ...[...parts, rest].map((part): [number, number] => [part[key], 1])] });
  };
  for (const measure of new Set(own.map((series) => series.measure))) {
    const mine = own.filter((series) => series.measure === measure);
    // Published means are rounded: their sums agree only so far.
    const slackOf = (whole: SeriesWords, parts: number) => (whole.kind === 'share' ? 0.001 : 0.001 * parts);
    for (const grade of new Set(mine.map((series) => series.grade))) {
      const all = mine.find((series) => series.group === 'all' && series.grade === grade);
      const part = (group: string) => of(measure, group, grade);
      for (const [partition, groups] of Object.entries(world.partitions)) {
        const parts = groups.flatMap((group) => part(group) ?? []);
        if (all && parts.length > 0) addUp(all.number, parts, slackOf(all, parts.length), parts.length === groups.length || world.isWhole(schoolId, period, subject, partition, grade));
      }
      for (const series of mine) if (all && series.group !== 'all' && series.grade === grade) addUp(all.number, [series.number], slackOf(all, 1), false);
      for (const [outer, inner] of within) if (part(outer) && part(inner)) addUp(part(outer)!, [part(inner)!], 0.001, false);
    }
    for (const series of mine.filter((each) => each.grade === '3-8' || each.grade === 'all')) {
      const grades = mine.filter((each) => each.group === series.group && /^\d+$/.test(each.grade) && (series.grade === 'all' || (Number(each.grade) >= 3 && Number(each.grade) <= 8)));
      if (grades.length > 0) addUp(series.number, grades.map((each) => each.number), slackOf(series, grades.length), false);
    }
  }
  for (const series of own.filter((each) => each.measure === 'exceeding')) {
    const meeting = of('meeting', series.group, series.grade);
    if (meeting !== undefined) program.rows.push({ low: -Infinity, high: 0, terms: [[unknowns.get(series.number)!.x, 1], [unknowns.get(meeting)!.x, -1]] });
  }
  sameStudents(program, fetched, words, unknowns);
  return { program, unknowns, rests };
}

/** Measures that agree in every number of students that both show are taken to be of the same students everywhere. */
function sameStudents(program: Program, fetched: ShownValue[], words: Map<number, SeriesWords>, unknowns: Map<number, Unknowns>): void {
  const places = Map.groupBy(fetched, (value) => words.get(value.series)!.measure);
  const measures = [...places.keys()];
  const at = (measure: string) => new Map(places.get(measure)!.map((value) => [`${words.get(value.series)!.group} ${words.get(value.series)!.grade}`, value]));
  for (let one = 0; one < measures.length; one += 1) {
    for (let two = one + 1; two < measures.length; two += 1) {
      const [first, second] = [at(measures[one]!), at(measures[two]!)];
      const common = [...first.keys()].filter((key) => second.has(key));
      const seen = common.filter((key) => first.get(key)!.denominator !== null && second.get(key)!.denominator !== null);
      if (seen.length === 0 || seen.some((key) => first.get(key)!.denominator !== second.get(key)!.denominator)) continue;
      for (const key of common) program.rows.push({ low: 0, high: 0, terms: [[unknowns.get(first.get(key)!.series)!.n, 1], [unknowns.get(second.get(key)!.series)!.n, -1]] });
    }
  }
}

/** What one figure says of its students and of its successes. */
function rangesOf({ kind, lowest, highest, decimals }: SeriesWords, { standing, value, numerator, denominator, because }: ShownValue, fewest: number): [[number, number], [number, number]] {
  if (standing === 'known' && denominator !== null) {
    if (numerator !== null) return [[denominator, denominator], [numerator, numerator]];
    const [low, high] = kind === 'share' ? [0, 100] : [lowest, highest];
    if (low === null || high === null || value === null) return [[denominator, denominator], [0, denominator]];
    const half = 0.5 * 10 ** -decimals;
    const share = (mean: number) => Math.min(denominator, Math.max(0, (denominator * (mean - low)) / (high - low)));
    return [[denominator, denominator], [share(value - half), share(value + half)]];
  }
  if (denominator !== null) {
    const percents = [...because!.matchAll(/[\d.]+(?= %)/g)].map((match) => Number(match[0]));
    const [from, to] = because!.includes('or less') ? [0, percents[0]!] : because!.includes('or more') ? [percents[0]!, 100] : [percents[0]!, percents[1]!];
    return [[denominator, denominator], [Math.ceil((from * denominator) / 100 - 0.06 * denominator / 100), Math.floor((to * denominator) / 100 + 0.06 * denominator / 100)]];
  }
  if (because && /^Hidden: fewer than \d+ students$/.test(because)) return [[0, fewest - 1], [0, Infinity]];
  if (because?.includes('smaller group')) return [[fewest, Infinity], [0, Infinity]];
  return [[0, Infinity], [0, Infinity]];
}
