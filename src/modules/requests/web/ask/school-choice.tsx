import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createClient } from '../../../../ui/api.ts';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type * as schools from '../../../schools/contract.ts';

const schoolsApi = createClient<typeof schools>();

interface SchoolChoiceProps {
  /** The schools of whoever asks; empty for the district's people, who may ask for any. */
  own: Choice[];
  chosen: Choice | undefined;
  choose: (school: Choice | undefined) => void;
}

/** For which school one asks. */
export function SchoolChoice({ own, chosen, choose }: SchoolChoiceProps) {
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const found = useQuery({ queryKey: ['schools', 'choice', q], queryFn: () => schoolsApi('GET /schools', { query: { ...(q ? { q } : {}), limit: 12 } }), enabled: own.length === 0, placeholderData: keepPreviousData });
  const choices = own.length > 0 ? own : found.data?.items.map((school) => ({ id: school.id, name: school.shortName, about: school.region?.name }));
  return <SearchChoice label="For which school?" choices={choices} chosen={chosen} choose={choose} search={own.length > 0 ? undefined : setWords} required />;
}
