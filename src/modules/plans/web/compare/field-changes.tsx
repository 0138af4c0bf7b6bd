import { useDates } from '../../../../ui/session-context.ts';
import type { ComparisonReply, PlanReply } from '../../contract.ts';
import { becauseWords, fieldWords, standingWords } from '../plan-words.ts';

type Field = ComparisonReply['items'][number]['fields'][number];

/** Field by field what a part said and what it says then. */
export function FieldChanges({ kind, fields }: { kind: PlanReply['parts'][number]['kind']; fields: Field[] }) {
  const dates = useDates();
  const words = (field: string, value: Field['from']) => {
    if (value === null || value === '') return 'nothing';
    if (typeof value === 'number') return value.toLocaleString('en-US');
    if (field === 'dueOn') return dates.fullDay(value);
    if (field === 'studentGroup') return value.replaceAll('_', ' ');
    return field === 'standing' ? (standingWords[value as keyof typeof standingWords] ?? value) : value;
  };
  return (
    <dl>
      {fields.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{field === 'because' ? becauseWords[kind] : (fieldWords[field] ?? field)}</dt>
          <dd>
            <span className="skip">was </span>
            <del>{words(field, from)}</del> <span aria-hidden="true">→</span> <span className="skip">is then </span>
            <ins>{words(field, to)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
