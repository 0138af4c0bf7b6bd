/** 1: known. 2: the publisher hides it. 3: not applicable. As in the table `measure_value`. */
export type Standing = 1 | 2 | 3;

export interface ReadValue {
  /** Place of the school in the list that the reader was given. */
  school: number;
  /** Places in the lists of series and periods of the file. */
  series: number;
  period: number;
  standing: Standing;
  value: number;
  /** -1: none. */
  numerator: number;
  denominator: number;
  line: number;
}

/** The values of a file as columns of numbers, which cross to another thread without being copied: 37 bytes a value. */
export interface ValueColumns {
  count: number;
  school: Int32Array;
  series: Int32Array;
  period: Int32Array;
  standing: Uint8Array;
  value: Float64Array;
  numerator: Int32Array;
  denominator: Int32Array;
  line: Int32Array;
}

type Added = { kind: 'added' | 'same' } | { kind: 'contradiction'; line: number; value: number; standing: number };

const fields = ['school', 'series', 'period', 'standing', 'value', 'numerator', 'denominator', 'line'] as const;
const contested = 0;

/** Collects values and tells when the same cell of the world is said twice. */
export function startValueTable() {
  let columns = room(1_024);
  let places = new Int32Array(4_096).fill(-1);
  const contradicted = new Set<number>();

  const placeOf = (school: number, series: number, period: number): number => {
    const mask = places.length - 1;
    let at = (Math.imul(school, 0x9e3779b1) ^ Math.imul(series, 0x85ebca6b) ^ Math.imul(period, 0xc2b2ae35)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    while (places[at] !== -1) {
      const index = places[at]!;
      if (columns.school[index] === school && columns.series[index] === series && columns.period[index] === period) return at;
      at = (at + 1) & mask;
    }
    return at;
  };

  const grow = () => {
    const larger = room(columns.school.length * 2);
    for (const field of fields) larger[field].set(columns[field] as never);
    columns = { ...larger, count: columns.count };
    places = new Int32Array(places.length * 2).fill(-1);
    for (let index = 0; index < columns.count; index += 1) places[placeOf(columns.school[index]!, columns.series[index]!, columns.period[index]!)] = index;
  };

  return {
    add(each: ReadValue): Added {
      if (columns.count === columns.school.length) grow();
      const at = placeOf(each.school, each.series, each.period);
      const index = places[at]!;
      if (index === -1) {
        places[at] = columns.count;
        for (const field of fields) columns[field][columns.count] = each[field];
        columns.count += 1;
        return { kind: 'added' };
      }
      const isSame = columns.standing[index] === each.standing && Object.is(columns.value[index], each.value) && columns.numerator[index] === each.numerator && columns.denominator[index] === each.denominator;
      if (isSame && !contradicted.has(index)) return { kind: 'same' };
      contradicted.add(index);
      return { kind: 'contradiction', line: columns.line[index]!, value: columns.value[index]!, standing: columns.standing[index]! };
    },
    size: () => columns.count,
    /** All values but those of the lines given and those that contradict each other, ordered as the table `measure_value` is. */
    finish(without: Set<number>): ValueColumns {
      for (const index of contradicted) columns.standing[index] = contested;
      const [seriesRoom, periodRoom] = [1 + largest(columns.series, columns.count), 1 + largest(columns.period, columns.count)];
      const kept = new Float64Array(columns.count);
      let count = 0;
      for (let index = 0; index < columns.count; index += 1) {
        if (columns.standing[index] === contested || without.has(columns.line[index]!)) continue;
        kept[count] = (columns.school[index]! * seriesRoom + columns.series[index]!) * periodRoom + columns.period[index]!;
        count += 1;
      }
      const ordered = room(count);
      for (const [at, packed] of kept.subarray(0, count).sort().entries()) {
        const rest = Math.floor(packed / periodRoom);
        const index = places[placeOf(Math.floor(rest / seriesRoom), rest % seriesRoom, packed % periodRoom)]!;
        for (const field of fields) ordered[field][at] = columns[field][index]!;
      }
      return { ...ordered, count };
    },
  };
}

export type ValueTable = ReturnType<typeof startValueTable>;

function largest(numbers: Int32Array, count: number): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) if (numbers[index]! > found) found = numbers[index]!;
  return found;
}

function room(length: number): ValueColumns {
  const whole = () => new Int32Array(length);
  return { count: 0, school: whole(), series: whole(), period: whole(), standing: new Uint8Array(length), value: new Float64Array(length), numerator: whole(), denominator: whole(), line: whole() };
}
