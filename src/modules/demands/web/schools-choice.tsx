import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createClient } from '../../../ui/api.ts';
import { SearchChoice } from '../../../ui/search-choice.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import type * as regions from '../../regions/contract.ts';
import type * as schools from '../../schools/contract.ts';
import type * as tiers from '../../tiers/contract.ts';
import type { DemandDraft } from '../contract/demands.ts';
import { levelWords } from './demand-words.ts';

const regionsApi = createClient<typeof regions>();
const schoolsApi = createClient<typeof schools>();
const tiersApi = createClient<typeof tiers>();

const ways = [
  ['all', 'All schools'],
  ['region', 'Regions'],
  ['level', 'Levels'],
  ['tier', 'Tiers of support'],
  ['list', 'Schools by name'],
] as const;

/** Which schools are meant: as few as will do. */
export function SchoolsChoice({ draft, change }: { draft: DemandDraft; change: (part: Partial<DemandDraft>) => void }) {
  const { schoolsBy, schoolsOf } = draft;
  const regionList = useQuery({ queryKey: ['regions', 'list'], queryFn: () => regionsApi('GET /regions'), enabled: schoolsBy === 'region' });
  const tierList = useQuery({ queryKey: ['tiers', 'tiers'], queryFn: () => tiersApi('GET /tiers'), enabled: schoolsBy === 'tier' });
  const options: [string, string][] = schoolsBy === 'region' ? (regionList.data?.items ?? []).map(({ id, name }) => [id, name]) : schoolsBy === 'tier' ? (tierList.data?.tiers ?? []).map(({ key, name }) => [key, name]) : schoolsBy === 'level' ? Object.entries(levelWords) : [];
  const toggle = (value: string) => change({ schoolsOf: schoolsOf.includes(value) ? schoolsOf.filter((each) => each !== value) : [...schoolsOf, value] });
  return (
    <>
      <label htmlFor="demand-schools">Of which schools?</label>
      <select id="demand-schools" value={schoolsBy} onChange={(event) => change({ schoolsBy: event.target.value as DemandDraft['schoolsBy'], schoolsOf: [] })}>
        {ways.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      {options.length > 0 ? (
        <fieldset className="choices" aria-label="Which ones">
          {options.map(([value, word]) => (
            <label key={value} className="inline">
              <input type="checkbox" checked={schoolsOf.includes(value)} onChange={() => toggle(value)} /> {word}
            </label>
          ))}
        </fieldset>
      ) : null}
      {schoolsBy === 'list' ? <SchoolsByName chosen={schoolsOf} toggle={toggle} /> : null}
    </>
  );
}

function SchoolsByName({ chosen, toggle }: { chosen: string[]; toggle: (id: string) => void }) {
  const [words, setWords] = useState('');
  const [names, setNames] = useState<Record<string, string>>({});
  const q = useSettled(words);
  const found = useQuery({ queryKey: ['schools', 'search', q], queryFn: () => schoolsApi('GET /schools', { query: { limit: 12, ...(q ? { q } : {}) } }) });
  return (
    <>
      <SearchChoice
        label="Add a school"
        choices={found.data?.items.filter(({ id }) => !chosen.includes(id)).map(({ id, shortName }) => ({ id, name: shortName }))}
        chosen={undefined}
        choose={(choice) => {
          if (!choice) return;
          setNames({ ...names, [choice.id]: choice.name });
          toggle(choice.id);
        }}
        search={setWords}
      />
      <ul className="plain">
        {chosen.map((id) => (
          <li key={id}>
            {names[id] ?? 'A chosen school'}{' '}
            <button type="button" className="plain" onClick={() => toggle(id)}>
              Leave out
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
