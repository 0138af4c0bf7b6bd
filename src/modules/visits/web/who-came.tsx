import { SearchChoice } from '../../../ui/search-choice.tsx';
import type { VisitChoices } from '../contract.ts';
import type { VisitDraft } from './visit-draft.ts';

interface WhoCameProps {
  came: VisitDraft['people'];
  change: (came: VisitDraft['people']) => void;
  /** Whom one chooses from. */
  people: VisitChoices['people'];
  /** Names of who came and is not among them any more. */
  others?: { id: string; name: string }[];
}

/** Who of the district came, oneself first; a colleague is added by name, and who serves in several functions says in which. */
export function WhoCame({ came, change, people, others = [] }: WhoCameProps) {
  const named = new Map([...others.map(({ id, name }) => ({ id, name, functions: [] })), ...people].map((person) => [person.id, person] as const));
  const left = people.filter(({ id }) => !came.some(({ personId }) => personId === id));
  return (
    <fieldset className="who-came">
      <legend>Who came</legend>
      {came.map(({ personId, functionId }) => {
        const person = named.get(personId);
        return (
          <div key={personId} className="row came">
            <span>{person?.name}</span>
            {person && person.functions.length > 1 ? (
              <select aria-label={`In which function ${person.name} came`} value={functionId ?? person.functions[0]!.id} onChange={(event) => change(came.map((each) => (each.personId === personId ? { personId, functionId: event.target.value } : each)))}>
                {person.functions.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            ) : (
              <span className="quiet">{person?.functions[0]?.name}</span>
            )}
            <button type="button" className="plain" aria-label={`Take out ${person?.name ?? ''}`.trim()} onClick={() => change(came.filter((each) => each.personId !== personId))}>
              Take out
            </button>
          </div>
        );
      })}
      {came.length === 0 ? <p className="quiet">Nobody yet.</p> : null}
      {left.length > 0 ? <SearchChoice key={came.length} label="Add who came along" choices={left.map(({ id, name, functions }) => ({ id, name, about: functions[0]?.name }))} chosen={undefined} choose={(person) => person && change([...came, { personId: person.id }])} /> : null}
    </fieldset>
  );
}
