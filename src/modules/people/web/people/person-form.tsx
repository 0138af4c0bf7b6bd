import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PersonRow } from '../../contract.ts';
import { roleWords } from '../../role-words.ts';
import { peopleApi } from '../client.ts';
import { noRole, roleBody, RoleFields, roleIsWhole } from './role-fields.tsx';

/** One person: roles ended or given, invited, or the invitation withdrawn. */
export function PersonForm({ person, close }: { person: PersonRow; close: () => void }) {
  const dates = useDates();
  const say = useNotice();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(noRole);
  const params = { id: person.id };
  const quick = useMutation({
    mutationFn: async ({ act }: { act: () => Promise<unknown>; done: string }) => act(),
    onSuccess: async (_, { done }) => {
      say(done);
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const invite = () => peopleApi('POST /invitations', { body: { personIds: [person.id] } });
  return (
    <ActForm title={person.name} button="Give this role" ready={roleIsWhole(chosen)} act={() => peopleApi('POST /people/{id}/roles', { params, body: roleBody(chosen) })} done={`${person.name} has one more role.`} close={close}>
      <ul className="roles-held" aria-label="Roles held">
        {person.roles.map((held) => (
          <li key={held.id}>
            <span>
              {roleWords[held.role]}
              {held.scope ? `, ${held.scope}` : ''} <span className="quiet">since {dates.fullDay(held.validFrom)}{held.validTo ? `, until ${dates.fullDay(held.validTo)}` : ''}</span>
            </span>
            {held.validTo ? null : (
              <button type="button" className="plain" disabled={quick.isPending} onClick={() => quick.mutate({ act: () => peopleApi('POST /role-grants/{id}/end', { params: { id: held.id }, body: {} }), done: 'The role has ended. Open work goes on to whoever serves there.' })}>
                End today<span className="skip"> {roleWords[held.role]}</span>
              </button>
            )}
          </li>
        ))}
        {person.signsIn ? null : (
          <li>
            <span>{person.invitation ? `Invited ${dates.when(person.invitation.invitedAt)}` : 'Not invited yet'}</span>
            <span className="row">
              <button type="button" className="plain" disabled={quick.isPending || !person.email} onClick={() => quick.mutate({ act: invite, done: 'The invitation is on its way.' })}>
                {person.invitation ? 'Invite again' : 'Invite'}
              </button>
              {person.invitation ? (
                <button type="button" className="plain" disabled={quick.isPending} onClick={() => quick.mutate({ act: () => peopleApi('DELETE /people/{id}/invitation', { params }), done: 'The invitation is withdrawn; its link works no more.' })}>
                  Withdraw it
                </button>
              ) : null}
            </span>
          </li>
        )}
      </ul>
      {quick.error ? <Refusal error={quick.error} /> : null}
      <h3>Another role</h3>
      <RoleFields chosen={chosen} change={setChosen} />
    </ActForm>
  );
}
