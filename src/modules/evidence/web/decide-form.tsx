import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { newKey } from '../../../ui/new-key.ts';
import { SearchChoice, type Choice } from '../../../ui/search-choice.tsx';
import { useDates } from '../../../ui/session-context.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { evidenceApi } from './client.ts';

/** What lies before somebody when they decide. */
export interface Picture {
  view: 'groups' | 'years' | 'schools' | 'low' | 'school';
  measure: string;
  subject: string;
  grade: string;
  period?: string | undefined;
  group?: string | undefined;
  schoolId?: string | undefined;
  regionId?: string | undefined;
  map?: 'then' | 'now' | undefined;
}

interface DecideFormProps {
  picture: Picture;
  groups: { key: string; name: string }[];
  close: () => void;
}

const choices = [
  ['decide', 'Decide', 'something is settled now'],
  ['assign', 'Assign', 'somebody takes it up by a day'],
  ['drop', 'Drop', 'nothing follows from it, and that is said'],
] as const;

/** Where looking at a picture ends: a decision, an owner with a date, or the word that nothing follows. */
export function DecideForm({ picture, groups, close }: DecideFormProps) {
  const dates = useDates();
  const [choice, setChoice] = useState<(typeof choices)[number][0]>('decide');
  const [group, setGroup] = useState(picture.group ?? '');
  const [reason, setReason, clear] = useDraft(`evidence ${picture.schoolId ?? picture.regionId ?? ''} ${picture.view} ${picture.measure}`);
  const [owner, setOwner] = useState<Choice>();
  const [dueOn, setDueOn] = useState('');
  const [key] = useState(newKey);
  const place = { ...(picture.schoolId ? { schoolId: picture.schoolId } : {}), ...(picture.regionId ? { regionId: picture.regionId } : {}) };
  const owners = useQuery({ queryKey: ['evidence', 'owners', place], queryFn: () => evidenceApi('GET /evidence-owners', { query: place }), enabled: choice === 'assign' });
  const save = async () => {
    const { view, measure, subject, grade, period, map } = picture;
    const body = { view, measure, subject, grade, ...place, ...(period ? { period } : {}), ...(map && picture.regionId ? { map } : {}), ...(group ? { group } : {}), choice, reason: reason.trim(), ...(choice === 'assign' && owner ? { ownerId: owner.id, dueOn } : {}) };
    const reply = await evidenceApi('POST /evidence-decisions', { body, key });
    clear();
    return reply;
  };
  const said = { decide: 'Kept. Everybody it concerns finds it under Decisions.', assign: 'Assigned. It waits under Decisions until its owner says what became of it.', drop: 'Kept that nothing follows from it.' };
  return (
    <ActForm title="What follows from this?" button={choice === 'decide' ? 'Keep this decision' : choice === 'assign' ? 'Assign it' : 'Drop it'} ready={reason.trim() !== '' && (choice !== 'assign' || (owner !== undefined && dueOn !== ''))} act={save} done={said[choice]} close={close}>
      <fieldset>
        <legend>You</legend>
        {choices.map(([value, word, about]) => (
          <label key={value} className="inline">
            <input type="radio" name="choice" value={value} checked={choice === value} onChange={() => setChoice(value)} />
            {word} <span className="quiet">{about}</span>
          </label>
        ))}
      </fieldset>
      {picture.view === 'schools' || picture.view === 'low' ? null : (
        <>
          <label htmlFor="decide-group">About</label>
          <select id="decide-group" value={group} onChange={(event) => setGroup(event.target.value)}>
            <option value="">the whole picture</option>
            {groups.map((each) => (
              <option key={each.key} value={each.key}>
                {each.name}
              </option>
            ))}
          </select>
        </>
      )}
      {choice === 'assign' ? (
        <>
          <SearchChoice label="Owner" required choices={owners.data?.items} chosen={owner} choose={setOwner} />
          <label htmlFor="decide-due">By</label>
          <input id="decide-due" type="date" required min={dates.today} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </>
      ) : null}
      <label htmlFor="decide-reason">{choice === 'drop' ? 'Why nothing follows' : choice === 'assign' ? 'What is to be done, and why' : 'What is decided, and why'}</label>
      <textarea id="decide-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      <p className="quiet">The picture is kept as a link with its filters, without its numbers. Write no student’s name.</p>
    </ActForm>
  );
}
