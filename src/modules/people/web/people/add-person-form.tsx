import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { peopleApi } from '../client.ts';
import { noRole, roleBody, RoleFields, roleIsWhole } from './role-fields.tsx';

/** Somebody new with a first role, invited at once if wanted. */
export function AddPersonForm({ close }: { close: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [title, setTitle] = useState('');
  const [invite, setInvite] = useState(true);
  const [chosen, setChosen] = useState(noRole);
  const act = () => peopleApi('POST /people', { body: { name, ...(email ? { email } : {}), ...(title ? { title } : {}), invite: invite && email !== '', ...roleBody(chosen) } });
  return (
    <ActForm title="Add a person" button="Add" ready={name.trim() !== '' && roleIsWhole(chosen)} act={act} done={invite && email ? `${name} is added and invited.` : `${name} is added.`} close={close}>
      <label htmlFor="person-name">Name</label>
      <input id="person-name" required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="person-mail">Mail address</label>
      <input id="person-mail" type="email" maxLength={254} value={email} onChange={(event) => setEmail(event.target.value)} />
      <label htmlFor="person-title">Title, as schools read it (may stay empty)</label>
      <input id="person-title" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      <RoleFields chosen={chosen} change={setChosen} />
      <label className="inline">
        <input type="checkbox" checked={invite} onChange={(event) => setInvite(event.target.checked)} /> Invite by mail now
      </label>
    </ActForm>
  );
}
