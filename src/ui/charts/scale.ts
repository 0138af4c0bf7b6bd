import { range, tickStep } from 'd3-array';

export interface Scale {
  low: number;
  high: number;
  /** Where a value stands between 0 and 100. */
  at: (value: number) => number;
  ticks: number[];
}

/** A straight scale that holds all values, ending on round numbers, with about so many of them marked. */
export function scale(values: number[], { about = 5, within, from }: { about?: number; within?: [number, number] | undefined; from?: number | undefined } = {}): Scale {
  const all = from === undefined ? values : [...values, from];
  const [least, most] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  const [min, max] = most - least < 1e-9 ? [least - 1, most + 1] : [least, most];
  const step = tickStep(min, max, about);
  const [floor, ceiling] = within ?? [-Infinity, Infinity];
  const low = Math.max(floor, Math.floor(min / step + 1e-9) * step);
  const high = Math.min(ceiling, Math.ceil(max / step - 1e-9) * step);
  // Whole numbers of steps, so that zero is zero and no tick is missed by a hair.
  const ticks = range(Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9) + 1).map((at) => Number((at * step).toPrecision(12)));
  return { low, high, at: (value) => (100 * (value - low)) / (high - low), ticks };
}
