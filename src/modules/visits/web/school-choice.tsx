import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createClient } from '../../../ui/api.ts';
import { SearchChoice } from '../../../ui/search-choice.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import type * as schools from '../../schools/contract.ts';

const schoolsApi = createClient<typeof schools>();

/** Which school was visited. */
export function SchoolChoice({ choose }: { choose: (schoolId: string) => void }) {
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const found = useQuery({ queryKey: ['schools', 'choice', q], queryFn: () => schoolsApi('GET /schools', { query: { ...(q ? { q } : {}), limit: 12 } }), placeholderData: keepPreviousData });
  return <SearchChoice label="Which school?" choices={found.data?.items.map((school) => ({ id: school.id, name: school.shortName, about: school.region?.name }))} chosen={undefined} choose={(school) => school && choose(school.id)} search={setWords} required />;
}
