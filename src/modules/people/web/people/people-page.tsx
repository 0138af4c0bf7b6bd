import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotice } from '../../../../ui/notices.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { ShowMore } from '../../../../ui/show-more.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { PersonRow } from '../../contract.ts';
import { roleWords } from '../../role-words.ts';
import { peopleApi } from '../client.ts';
import { AddPersonForm } from './add-person-form.tsx';
import { PeopleListForm } from './people-list-form.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonLine } from './person-line.tsx';

const atOnce = 100;
const states = [
  ['signs_in', 'Signs in'],
  ['invited', 'Invited, not here yet'],
  ['not_asked', 'Not invited'],
] as const;

/** Who is here, in which role from when until when; added one by one or from a list, and invited by mail. */
export function PeoplePage() {
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState('');
  const [state, setState] = useState('');
  const [open, setOpen] = useState<'add' | 'list' | PersonRow>();
  const queries = useQueryClient();
  const say = useNotice();
  const q = useSettled(typed.trim());
  const query = { ...(q ? { q } : {}), ...(role ? { role: role as 'auditor' } : {}), ...(state ? { state: state as 'invited' } : {}), limit: atOnce };
  const people = useInfiniteQuery({
    queryKey: ['people', query],
    queryFn: ({ pageParam }) => peopleApi('GET /people', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = people.data?.pages.flatMap((page) => page.items) ?? [];
  const mayEdit = people.data?.pages[0]?.mayEdit ?? false;
  const unasked = rows.filter((person) => !person.signsIn && !person.invitation && person.email && person.roles.length > 0);
  const invite = useMutation({
    mutationFn: (personIds: string[]) => peopleApi('POST /invitations', { body: { personIds } }),
    onSuccess: async ({ invited, skipped }) => {
      say(`${invited} invited by mail.${skipped.length > 0 ? ` ${skipped.length} left out: ${skipped[0]!.reason}` : ''}`);
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const actions = mayEdit ? (
    <div className="row">
      <button type="button" onClick={() => setOpen('list')}>
        From a list
      </button>
      <button type="button" className="main" onClick={() => setOpen('add')}>
        Add a person
      </button>
    </div>
  ) : null;
  return (
    <Page title="People" lead="A role holds from a day, for a school, a region, a department or the district. Nobody is removed: roles end." actions={actions}>
      <form className="search-row" role="search" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label htmlFor="people-q">Name or mail address</label>
          <input id="people-q" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        <Choice id="people-role" label="Role" value={role} choose={setRole} options={Object.entries(roleWords)} />
        <Choice id="people-state" label="Sign-in" value={state} choose={setState} options={states} />
      </form>
      {mayEdit && unasked.length > 0 ? (
        <p className="row">
          <button type="button" disabled={invite.isPending} onClick={() => invite.mutate(unasked.map((person) => person.id))}>
            Invite the {unasked.length} shown who were not invited
          </button>
        </p>
      ) : null}
      {invite.error ? <Refusal error={invite.error} /> : null}
      <QueryState query={people}>
        {() =>
          rows.length === 0 ? (
            <p role="status">Nobody by that name, role or state.</p>
          ) : (
            <ul className="list people">
              {rows.map((person) => (
                <PersonLine key={person.id} person={person} mayEdit={mayEdit} edit={() => setOpen(person)} />
              ))}
            </ul>
          )
        }
      </QueryState>
      <ShowMore list={people} />
      {open === 'add' ? <AddPersonForm close={() => setOpen(undefined)} /> : null}
      {open === 'list' ? <PeopleListForm close={() => setOpen(undefined)} /> : null}
      {typeof open === 'object' ? <PersonForm person={rows.find((row) => row.id === open.id) ?? open} close={() => setOpen(undefined)} /> : null}
    </Page>
  );
}

function Choice({ id, label, value, choose, options }: { id: string; label: string; value: string; choose: (value: string) => void; options: readonly (readonly [string, string])[] }) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">All</option>
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
