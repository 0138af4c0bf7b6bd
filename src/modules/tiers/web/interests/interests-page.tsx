import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useDates, usePageSession } from '../../../../ui/session-context.ts';
import { interestKinds, interestWords, type InterestKind } from '../../matches/interest-words.ts';
import { schoolsApi, tiersApi } from '../client.ts';

/** What stands between people and schools: one's own, and for whoever matches people, that of their schools. */
export function InterestsPage() {
  const dates = useDates();
  const { personId } = usePageSession();
  const [declaring, setDeclaring] = useState(false);
  const [ending, setEnding] = useState<{ id: string; name: string }>();
  const query = useQuery({ queryKey: ['tiers', 'interests'], queryFn: () => tiersApi('GET /declared-interests') });
  return (
    <Page
      title="Declared interests"
      lead="A child in the school, a relative on its staff: said once, it is weighed before anybody is matched there. Only you, those who match people there, and auditors read it."
      actions={
        <button type="button" className="main" onClick={() => setDeclaring(true)}>
          Declare an interest
        </button>
      }
    >
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">Nothing is declared.</p>
          ) : (
            <ul className="list">
              {items.map((item) => (
                <li key={item.id} className="row spread">
                  <div className="grow">
                    <strong>{item.person.id === personId ? 'You' : item.person.name}</strong>, {item.school.name}: {interestWords[item.kind]}
                    {item.note ? <div>{item.note}</div> : null}
                    <div className="quiet">
                      Declared {dates.when(item.declaredAt)}
                      {item.declaredBy.id === item.person.id ? '' : ` by ${item.declaredBy.name}`}
                    </div>
                  </div>
                  <button type="button" aria-label={`It no longer stands: ${item.person.name}, ${item.school.name}`} onClick={() => setEnding({ id: item.id, name: item.school.name })}>
                    It no longer stands
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      {declaring ? <DeclareForm close={() => setDeclaring(false)} /> : null}
      {ending ? (
        <ActForm title={`It no longer stands: ${ending.name}`} button="End it" act={() => tiersApi('POST /declared-interests/{id}/end', { params: { id: ending.id } })} done="Ended." close={() => setEnding(undefined)}>
          <p>It is weighed no more. That it stood once is kept.</p>
        </ActForm>
      ) : null}
    </Page>
  );
}

function DeclareForm({ close }: { close: () => void }) {
  const [words, setWords] = useState('');
  const [school, setSchool] = useState<Choice>();
  const [kind, setKind] = useState<InterestKind>('relative_works_there');
  const [note, setNote] = useState('');
  const schools = useQuery({ queryKey: ['schools', 'interest', words], queryFn: () => schoolsApi('GET /schools', { query: { q: words, limit: 12 } }), enabled: words.length > 1 });
  return (
    <ActForm title="Declare an interest of yours" button="Declare it" ready={school !== undefined} act={() => tiersApi('POST /declared-interests', { body: { schoolId: school!.id, kind, note: note.trim() } })} done="Declared. It is weighed before you are matched there." close={close}>
      <SearchChoice label="School" required choices={schools.data?.items.map(({ id, name }) => ({ id, name }))} chosen={school} choose={setSchool} search={setWords} />
      <label htmlFor="interest-kind">What stands between you and it</label>
      <select id="interest-kind" value={kind} onChange={(event) => setKind(event.target.value as InterestKind)}>
        {interestKinds.map((each) => (
          <option key={each} value={each}>
            {interestWords[each]}
          </option>
        ))}
      </select>
      <label htmlFor="interest-note">In a few words (may stay empty; no names of children)</label>
      <input id="interest-note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  );
}
