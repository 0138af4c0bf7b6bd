import { useDates } from '../../../../ui/session-context.ts';
import type { PartRevision } from '../../contract.ts';
import { fieldWords } from '../plan-words.ts';

/** What a state of a part said beside its texts, in one line. */
export function StateFacts({ revision: { content, measure } }: { revision: PartRevision }) {
  const dates = useDates();
  const { studentGroup, baseline, target, unit, dueOn, owner, fundingSource } = content;
  const number = (value: number | null) => (value === null ? null : `${value.toLocaleString('en-US')}${unit ? ` ${unit}` : ''}`);
  const facts: [string, string | null][] = [
    ['studentGroup', studentGroup?.replaceAll('_', ' ') ?? null],
    ['measure', measure],
    ['baseline', number(baseline)],
    ['target', number(target)],
    ['dueOn', dueOn ? dates.fullDay(dueOn) : null],
    ['owner', owner || null],
    ['fundingSource', fundingSource || null],
  ];
  const said = facts.filter(([, words]) => words);
  return said.length === 0 ? null : <p className="quiet">{said.map(([field, words]) => `${fieldWords[field]}: ${words}`).join(' · ')}</p>;
}
