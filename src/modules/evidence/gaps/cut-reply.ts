import type { GapsReply } from './contract.ts';
import type { Cut } from './find-cut.ts';

/** The part of every reply that says what is shown and what else there is. */
export function cutReply({ measure, subject, grade, measures, cuts, periods, groups, regions }: Cut): Pick<GapsReply, 'measure' | 'subject' | 'grade' | 'choices'> {
  const { source: _, ...shown } = measure;
  const named = ({ key, name }: { key: string; name: string }) => ({ key, name });
  return { measure: shown, subject, grade, choices: { measures, cuts, periods: periods.map(named), groups: groups.map(named), regions } };
}
