import type { Interval } from '../../intervals/interval.ts';
import type { Gap } from '../figures/gap.ts';
import type { Measured } from '../figures/measured.ts';
import { holdsZero } from './holds-zero.ts';
import { rangeWords } from './number-words.ts';

interface Told {
  name: string;
  interval: Interval | null;
}

/** The gaps of a year in one glance: which are shown, which are not, which cannot be told. */
export function gapsSummary(measured: Measured, groups: { name: string; gap: Gap | null }[]): string[] {
  const told = groups.map(({ name, gap }) => ({ name, interval: gap && gap.difference }));
  return sorted(measured, told, 'Below the group compared with', 'Above it', 'No gap is shown for', 'There is no gap to be had for');
}

export function changeSummary(measured: Measured, groups: Told[]): string[] {
  return sorted(measured, groups, 'Fell', 'Rose', 'No change is shown for', 'Too few years of numbers for');
}

/** Change of gaps, each from its size before to its size after. */
export function gapChangeSummary(measured: Measured, groups: (Told & { before: number; after: number })[]): string[] {
  const sure = groups.filter(({ interval }) => interval && !holdsZero(interval));
  const list = (words: string, of: typeof sure) => (of.length === 0 ? [] : [`${words}: ${of.map(({ name, interval }) => `${name} (${rangeWords(measured, interval!.low!, interval!.high!)})`).join(', ')}.`]);
  const unsure = groups.filter((group) => !sure.includes(group)).map(({ name }) => name);
  const turned = sure.filter(({ before, after }) => before * after < 0);
  const [wider, narrower] = [sure.filter((each) => !turned.includes(each) && Math.abs(each.after) > Math.abs(each.before)), sure.filter((each) => !turned.includes(each) && Math.abs(each.after) <= Math.abs(each.before))];
  return [...list('The gap narrowed for', narrower), ...list('It widened for', wider), ...list('It turned round for', turned), ...(unsure.length === 0 ? [] : [`Whether the gap moved is not shown for: ${unsure.join(', ')}.`])];
}

function sorted(measured: Measured, groups: Told[], below: string, above: string, unsure: string, without: string): string[] {
  const sure = groups.filter(({ interval }) => interval && interval.estimate !== null && !holdsZero(interval));
  const withRange = (words: string, of: Told[]) => (of.length === 0 ? [] : [`${words}: ${of.map(({ name, interval }) => `${name} (${rangeWords(measured, interval!.low!, interval!.high!)})`).join(', ')}.`]);
  const bare = (words: string, of: Told[]) => (of.length === 0 ? [] : [`${words}: ${of.map(({ name }) => name).join(', ')}.`]);
  const there = groups.filter(({ interval }) => interval && interval.estimate !== null);
  const withoutLimits = there.filter(({ interval }) => interval!.low === null || interval!.high === null);
  return [
    ...withRange(below, sure.filter(({ interval }) => interval!.high! < 0)),
    ...withRange(above, sure.filter(({ interval }) => interval!.low! > 0)),
    ...bare(unsure, there.filter((group) => !sure.includes(group) && !withoutLimits.includes(group))),
    ...bare('Without an interval, so that nothing says whether it is more than chance', withoutLimits),
    ...bare(without, groups.filter((group) => !there.includes(group))),
  ];
}
