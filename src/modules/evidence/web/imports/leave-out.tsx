import type { MeasureImportOutcome } from '../../import/contract.ts';
import { refusedWord } from './import-words.ts';

interface LeaveOutProps {
  refusedBy: MeasureImportOutcome['refusedBy'];
  codes: string[];
  change: (codes: string[]) => void;
}

/** Refused rows that a person may leave out, so that the rest can be taken: by their word, never by itself. */
export function LeaveOut({ refusedBy, codes, change }: LeaveOutProps) {
  const may = refusedBy.filter(({ mayLeaveOut }) => mayLeaveOut);
  if (may.length === 0) return null;
  return (
    <fieldset>
      <legend>Take the rest without these rows</legend>
      {may.map(({ code, rows }) => (
        <label key={code} className="choice">
          <input type="checkbox" checked={codes.includes(code)} onChange={(event) => change(event.target.checked ? [...codes, code] : codes.filter((each) => each !== code))} />
          {rows.toLocaleString('en-US')} {rows === 1 ? 'row' : 'rows'} {refusedWord(code)}
        </label>
      ))}
    </fieldset>
  );
}
