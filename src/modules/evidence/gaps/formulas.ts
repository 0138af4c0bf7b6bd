import type { Measured } from './figures/measured.ts';

/** How the numbers of a page are worked out, said beside them. */
export function formulas({ kind }: Pick<Measured, 'kind'>): string[] {
  if (kind !== 'share') return ['Several schools together: the mean weighted by their students.', 'Gap: the group’s figure minus that of its reference. The source gives no spread, so there is no interval.'];
  return [
    'Several schools together: the students of all of them, also of those whose own figure is hidden, as long as no sum gives one of these away. Those left out are told, with what the figure would be at least and at most with them, whatever their figures.',
    'Share: students that count ÷ students counted. 95 % interval: Wilson (1927), method 3 of Newcombe (1998), Stat Med 17:857.',
    'Gap: the group’s share minus that of its reference; interval: Newcombe (1998), Stat Med 17:873, method 10. Against all students, of whom the group is part: the interval against all others, times the share of the others.',
    'Ratio: the group’s share ÷ that of its reference; interval: MOVER-R, Donner and Zou (2012), Stat Methods Med Res 21:347.',
    'Change between two years: difference of the years; interval: MOVER, Zou and Donner (2008), Stat Med 27:1693, the years taken as unrelated.',
    'An interval says what chance alone would allow in a group of this size. It does not say why.',
  ];
}
