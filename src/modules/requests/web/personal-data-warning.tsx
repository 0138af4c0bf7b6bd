import { personalDataWords } from './personal-data-words.ts';
import type { PersonalDataWarning as Warning } from './use-personal-data-guard.ts';

/** Says what looks like personal data and what to do; `holds` after a press of the button. */
export function PersonalDataWarning({ warnings, holds }: { warnings: Warning[]; holds: boolean }) {
  if (warnings.length === 0) return null;
  return (
    <div className="notice" role="status">
      <ul className="plain">
        {warnings.map((warning) => (
          <li key={`${warning.kind} ${warning.words}`}>
            “{warning.words}”: {personalDataWords[warning.kind]}
          </li>
        ))}
      </ul>
      Leave it out, or make the request confidential (student matter).{holds ? ' Press once more to send it as it is; that you did is kept on record, the text is not.' : ''}
    </div>
  );
}
