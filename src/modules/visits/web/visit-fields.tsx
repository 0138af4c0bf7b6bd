import { useState } from 'react';
import type { VisitChoices } from '../contract.ts';
import { modeWords, purposeWords, visitModes, visitPurposes } from '../visit-words.ts';
import { Chips } from './chips.tsx';
import type { VisitDraft } from './visit-draft.ts';
import { WhoCame } from './who-came.tsx';

const lengths = [15, 30, 45, 60, 90];

interface VisitFieldsProps {
  draft: VisitDraft;
  change: (part: Partial<VisitDraft>) => void;
  choices: VisitChoices;
  /** Names of who came and serves there no more. */
  others?: { id: string; name: string }[];
}

/** What is told of a visit, in the order in which one remembers it; what is nearly always the same is set before. */
export function VisitFields({ draft, change, choices, others }: VisitFieldsProps) {
  const [other, setOther] = useState(draft.minutes !== undefined && !lengths.includes(draft.minutes));
  return (
    <>
      <Chips legend="What for?" name="purpose" choices={visitPurposes.map((purpose) => [purpose, purposeWords[purpose]])} chosen={draft.purpose} choose={(purpose) => change({ purpose: purpose as VisitDraft['purpose'] })} />
      <Chips
        legend="How many minutes?"
        name="minutes"
        choices={[...lengths.map((length) => [String(length), String(length)] as const), ['other', 'Other']]}
        chosen={other ? 'other' : draft.minutes === undefined ? undefined : String(draft.minutes)}
        choose={(length) => {
          setOther(length === 'other');
          change({ minutes: length === 'other' ? undefined : Number(length) });
        }}
      >
        {other ? <input type="number" aria-label="Minutes" required min={1} max={600} value={draft.minutes ?? ''} onChange={(event) => change({ minutes: event.target.value === '' ? undefined : Math.round(Number(event.target.value)) })} /> : null}
      </Chips>
      <Chips legend="Where?" name="mode" choices={visitModes.map((mode) => [mode, modeWords[mode]])} chosen={draft.mode} choose={(mode) => change({ mode: mode as VisitDraft['mode'] })} />
      {draft.mode === 'virtual' ? <p className="quiet">A call or a meeting from afar counts for hours, not for visits.</p> : null}
      <label htmlFor="visit-day">On which day?</label>
      <input id="visit-day" type="date" required min={draft.heldOn < choices.earliest ? draft.heldOn : choices.earliest} max={choices.today} value={draft.heldOn} onChange={(event) => change({ heldOn: event.target.value })} />
      <WhoCame came={draft.people} change={(people) => change({ people })} people={choices.people} {...(others ? { others } : {})} />
      {choices.goals.length > 0 ? (
        <>
          <label htmlFor="visit-goal">Which goal of the school’s plan did it serve?</label>
          <select id="visit-goal" value={draft.goalId ?? ''} onChange={(event) => change({ goalId: event.target.value || null })}>
            <option value="">None of them</option>
            {choices.goals.map(({ id, text }) => (
              <option key={id} value={id}>
                {text.length > 90 ? `${text.slice(0, 89)}…` : text}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <label htmlFor="visit-note">A note, if it needs one</label>
      <textarea id="visit-note" maxLength={2000} rows={2} aria-describedby="visit-note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      <p id="visit-note-about" className="quiet">
        The school and its region read it. No names of students or teachers; nothing said in confidence.
      </p>
    </>
  );
}
