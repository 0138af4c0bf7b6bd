import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { MatchesReply } from '../../contract.ts';
import { districtApi, peopleApi, tiersApi } from '../client.ts';

/** Who carries functions of the planned support here; whoever may match sees what spoke against it. */
export function Matches({ schoolId }: { schoolId: string }) {
  const dates = useDates();
  const [matching, setMatching] = useState(false);
  const [ending, setEnding] = useState<MatchesReply['items'][number]>();
  const query = useQuery({ queryKey: ['tiers', 'matches', schoolId], queryFn: () => tiersApi('GET /schools/{id}/matches', { params: { id: schoolId } }) });
  const data: MatchesReply | undefined = query.data;
  if (!data || (data.items.length === 0 && !data.abilities.match.allowed)) return null;
  return (
    <>
      <h2>People matched to the school</h2>
      {data.items.length === 0 ? <p className="quiet">Nobody beyond its regional team.</p> : null}
      <ul className="steps">
        {data.items.map((item) => (
          <li key={item.id}>
            <strong>{item.person.name}</strong>, {item.function.name} <span className="quiet">since {dates.fullDay(item.validFrom)}{item.validTo ? `, until ${dates.fullDay(item.validTo)}` : ''}</span>
            {data.abilities.match.allowed && !item.validTo ? (
              <>
                {' '}
                <button type="button" className="plain" aria-label={`End: ${item.person.name}, ${item.function.name}`} onClick={() => setEnding(item)}>
                  End
                </button>
              </>
            ) : null}
            {item.warnings.map((warning) => (
              <div key={warning.kind}>{warning.sentence}</div>
            ))}
            {item.overrideReason ? <div className="quiet">Matched all the same: {item.overrideReason}</div> : null}
          </li>
        ))}
      </ul>
      {data.abilities.match.allowed ? (
        <p className="row">
          <button type="button" onClick={() => setMatching(true)}>
            Match somebody
          </button>
          <Link to={'/interests' as never}>What stands between people and schools</Link>
        </p>
      ) : null}
      {ending ? <EndForm match={ending} close={() => setEnding(undefined)} /> : null}
      {matching ? <MatchForm schoolId={schoolId} close={() => setMatching(false)} /> : null}
    </>
  );
}

function EndForm({ match, close }: { match: MatchesReply['items'][number]; close: () => void }) {
  const dates = useDates();
  const [from, setFrom] = useState('');
  return (
    <ActForm title={`End: ${match.person.name}, ${match.function.name}`} button="End the match" act={() => tiersApi('POST /school-matches/{id}/end', { params: { id: match.id }, body: from ? { from } : {} })} done="Ended. It stays in the history." close={close}>
      <label htmlFor="match-end">From (empty: today)</label>
      <input id="match-end" type="date" min={dates.today} value={from} onChange={(event) => setFrom(event.target.value)} />
    </ActForm>
  );
}

function MatchForm({ schoolId, close }: { schoolId: string; close: () => void }) {
  const [words, setWords] = useState('');
  const [person, setPerson] = useState<Choice>();
  const [functionId, setFunctionId] = useState('');
  const [reason, setReason] = useState('');
  const people = useQuery({ queryKey: ['people', 'match', words], queryFn: () => peopleApi('GET /people', { query: { q: words, limit: 20 } }), enabled: words.length > 1 });
  const functions = useQuery({ queryKey: ['support-functions', 'names'], queryFn: () => districtApi('GET /support-functions') });
  const check = useQuery({ queryKey: ['tiers', 'check', schoolId, person?.id], queryFn: () => tiersApi('POST /schools/{id}/match-checks', { params: { id: schoolId }, body: { personId: person!.id } }), enabled: person !== undefined });
  const warnings = check.data?.warnings ?? [];
  const ready = person !== undefined && functionId !== '' && check.data !== undefined && (warnings.length === 0 || reason.trim() !== '');
  return (
    <ActForm title="Match somebody to the school" button="Match them" ready={ready} act={() => tiersApi('POST /schools/{id}/matches', { params: { id: schoolId }, body: { personId: person!.id, functionId, ...(reason.trim() ? { overrideReason: reason.trim() } : {}) } })} done="Matched." close={close}>
      <SearchChoice label="Person" required choices={people.data?.items.map((each) => ({ id: each.id, name: each.name }))} chosen={person} choose={setPerson} search={setWords} />
      <label htmlFor="match-function">Function</label>
      <select id="match-function" required value={functionId} onChange={(event) => setFunctionId(event.target.value)}>
        <option value="">Choose one</option>
        {(functions.data?.items ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {check.data ? (
        <p role="status">
          Carries {check.data.load.schools} schools, {check.data.load.sharePercent} % of their time in seats, and {check.data.load.matches} matches now.
        </p>
      ) : null}
      {warnings.length > 0 ? (
        <div className="notice refused" role="status">
          {warnings.map((warning) => (
            <p key={warning.kind}>{warning.sentence}</p>
          ))}
          <label htmlFor="match-reason">Why they are matched all the same</label>
          <textarea id="match-reason" required maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
      ) : null}
    </ActForm>
  );
}
