import { useDates } from '../../../../ui/session-context.ts';
import type { PersonRow } from '../../contract.ts';
import { roleWords } from '../../role-words.ts';

interface PersonLineProps {
  person: PersonRow;
  mayEdit: boolean;
  edit: () => void;
}

export function PersonLine({ person, mayEdit, edit }: PersonLineProps) {
  const dates = useDates();
  const signIn = person.signsIn ? 'signs in' : person.invitation ? `invited ${dates.when(person.invitation.invitedAt)}` : 'not invited yet';
  return (
    <li>
      <span className="name">
        <strong>{person.name}</strong>
        <br />
        <span className="quiet">{person.email ?? 'no mail address'}</span>
      </span>
      <ul className="held">
        {person.roles.length === 0 ? <li className="quiet">no role in force</li> : null}
        {person.roles.map((held) => (
          <li key={held.id}>
            {roleWords[held.role]}
            {held.scope ? <span className="quiet">, {held.scope}</span> : null}
            {held.validTo ? <span className="quiet"> until {dates.fullDay(held.validTo)}</span> : null}
          </li>
        ))}
        <li className="quiet">{signIn}</li>
      </ul>
      {mayEdit ? (
        <button type="button" className="plain" onClick={edit}>
          Edit<span className="skip"> {person.name}</span>
        </button>
      ) : null}
    </li>
  );
}
