import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createClient } from '../../../ui/api.ts';
import { SearchChoice } from '../../../ui/search-choice.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import type * as schools from '../../schools/contract.ts';
import { visitsApi } from './client.ts';

const schoolsApi = createClient<typeof schools>();

const latelyAtMost = 6;

/** Which school was visited: one of those where one was lately, in sight, or any by its name. */
export function SchoolChoice({ choose }: { choose: (schoolId: string) => void }) {
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const found = useQuery({ queryKey: ['schools', 'choice', q], queryFn: () => schoolsApi('GET /schools', { query: { ...(q ? { q } : {}), limit: 12 } }), placeholderData: keepPreviousData });
  const lately = useQuery({ queryKey: ['visits', 'lately'], queryFn: () => visitsApi('GET /visits', { query: { personId: 'me', limit: 40 } }) });
  const schools = [...new Map(lately.data?.items.map(({ school }) => [school.id, school])).values()].slice(0, latelyAtMost);
  return (
    <>
      <SearchChoice label="Which school?" choices={found.data?.items.map((school) => ({ id: school.id, name: school.shortName, about: school.region?.name }))} chosen={undefined} choose={(school) => school && choose(school.id)} search={setWords} required />
      {schools.length > 0 ? (
        <fieldset className="chips">
          <legend>Where you were lately</legend>
          {schools.map(({ id, name }) => (
            <button key={id} type="button" onClick={() => choose(id)}>
              {name}
            </button>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
