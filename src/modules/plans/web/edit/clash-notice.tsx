import { fieldWords } from '../plan-words.ts';
import type { Clash, Writing } from './part-autosave.ts';

interface ClashNoticeProps {
  writing: Writing;
  settle: (field: Clash['field'], value: unknown) => void;
}

/** Two people wrote the same field: both texts, and the choice; until then one's own is kept here and nothing is overwritten. */
export function ClashNotice({ writing, settle }: ClashNoticeProps) {
  if (writing.state !== 'clash') return null;
  return (
    <div className="clash" role="alert">
      <p>{writing.said}</p>
      {writing.clashes.map((clash) => {
        const mine = (writing.mine as Record<string, unknown>)[clash.field] ?? clash.mine;
        const areTexts = typeof mine === 'string' && typeof clash.theirs === 'string';
        return (
          <div key={clash.field}>
            <div className="texts">
              <div>
                <strong>{fieldWords[clash.field] ?? clash.field}, theirs</strong>
                <pre>{wordsOf(clash.theirs)}</pre>
              </div>
              <div>
                <strong>Yours</strong>
                <pre>{wordsOf(mine)}</pre>
              </div>
            </div>
            <p className="row">
              <button type="button" onClick={() => settle(clash.field, mine)}>
                Keep mine
              </button>
              <button type="button" onClick={() => settle(clash.field, clash.theirs)}>
                Take theirs
              </button>
              {areTexts ? (
                <button type="button" onClick={() => settle(clash.field, `${clash.theirs as string}\n\n${mine}`)}>
                  Keep both, one after the other
                </button>
              ) : null}
            </p>
          </div>
        );
      })}
    </div>
  );
}

function wordsOf(value: unknown): string {
  return value === null || value === undefined || value === '' ? 'nothing' : String(value);
}
