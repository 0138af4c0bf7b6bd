import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import { roleWords, scopeKindOf } from '../../role-words.ts';
import { districtApi, regionsApi, schoolsApi } from '../client.ts';

export interface ChosenRole {
  role: keyof typeof roleWords;
  scope: Choice | undefined;
  validFrom: string;
  validTo: string;
}

export const noRole: ChosenRole = { role: 'school_leader', scope: undefined, validFrom: '', validTo: '' };

/** The chosen role as the API takes it. */
export function roleBody({ role, scope, validFrom, validTo }: ChosenRole) {
  const kind = scopeKindOf(role);
  return { role, ...(kind && scope ? { [`${kind}Id`]: scope.id } : {}), ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
}

/** True when nothing is missing: a role of a school, region or department says which. */
export function roleIsWhole({ role, scope }: ChosenRole): boolean {
  return scopeKindOf(role) === null || scope !== undefined;
}

/** A role, what it holds for, from when until when. */
export function RoleFields({ chosen, change }: { chosen: ChosenRole; change: (chosen: ChosenRole) => void }) {
  const kind = scopeKindOf(chosen.role);
  return (
    <>
      <label htmlFor="role">Role</label>
      <select id="role" value={chosen.role} onChange={(event) => change({ ...chosen, role: event.target.value as ChosenRole['role'], scope: undefined })}>
        {Object.entries(roleWords).map(([role, word]) => (
          <option key={role} value={role}>
            {word}
          </option>
        ))}
      </select>
      {kind ? <ScopeChoice key={kind} kind={kind} chosen={chosen.scope} choose={(scope) => change({ ...chosen, scope })} /> : null}
      <div className="days">
        <div>
          <label htmlFor="role-from">From (empty: today)</label>
          <input id="role-from" type="date" value={chosen.validFrom} onChange={(event) => change({ ...chosen, validFrom: event.target.value })} />
        </div>
        <div>
          <label htmlFor="role-to">Until (empty: open)</label>
          <input id="role-to" type="date" value={chosen.validTo} onChange={(event) => change({ ...chosen, validTo: event.target.value })} />
        </div>
      </div>
    </>
  );
}

type ScopeKind = NonNullable<ReturnType<typeof scopeKindOf>>;
const labels: Record<ScopeKind, string> = { school: 'Of which school?', region: 'Of which region?', department: 'Of which department?' };

function ScopeChoice({ kind, chosen, choose }: { kind: ScopeKind; chosen: Choice | undefined; choose: (choice: Choice | undefined) => void }) {
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const found = useQuery({ queryKey: ['people', 'scopes', kind, kind === 'school' ? q : ''], queryFn: () => scopesOf(kind, q), placeholderData: keepPreviousData });
  return <SearchChoice label={labels[kind]} choices={found.data} chosen={chosen} choose={choose} search={kind === 'school' ? setWords : undefined} required />;
}

async function scopesOf(kind: ScopeKind, q: string): Promise<Choice[]> {
  if (kind === 'school') return (await schoolsApi('GET /schools', { query: { ...(q ? { q } : {}), limit: 12 } })).items.map(({ id, name }) => ({ id, name }));
  if (kind === 'region') return (await regionsApi('GET /regions')).items.map(({ id, name }) => ({ id, name }));
  return (await districtApi('GET /departments')).items.map(({ id, name }) => ({ id, name }));
}
