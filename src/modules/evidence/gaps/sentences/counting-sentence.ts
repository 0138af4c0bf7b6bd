import type { Figure } from '../figures/figure.ts';
import { plain } from './number-words.ts';

/** Of how many schools a figure of several is, who is in it without a figure of their own, who is left out, and what they could change; nothing where all are in it and shown. */
export function countingSentence(group: string, { schools, withAll, value }: Pick<Figure, 'schools' | 'withAll' | 'value'>): string | null {
  const { counted, unshown, leftOut } = schools;
  if (value === null || (unshown === 0 && leftOut === 0)) return null;
  const of = unshown > 0 ? `, ${many(unshown)} of them only in this sum, for alone their figure is hidden` : '';
  return `${group}: ${many(counted)} ${counted === 1 ? 'school' : 'schools'} counted${of}.${leftOut > 0 ? ` ${many(leftOut)} ${leftOut === 1 ? 'is' : 'are'} left out, ${whatWith(withAll)}` : ''}`;
}

function whatWith(withAll: Figure['withAll']): string {
  if (!withAll) return 'and what they would change cannot be said.';
  const [low, high] = [plain(withAll.low, 1), plain(withAll.high, 1)];
  const between = low === high ? `${low} %` : `between ${low} and ${high} %`;
  return `with at most ${withAll.students.toLocaleString('en-US')} students; with them it would be ${between}.`;
}

const many = (count: number) => count.toLocaleString('en-US');
