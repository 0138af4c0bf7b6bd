import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { RegionReply } from '../../contract.ts';
import { ActForm } from '../../../../ui/act-form.tsx';
import { dayFrom } from '../calendar-day.ts';
import { peopleApi, regionsApi } from '../client.ts';
import { dutyWords, type Duty } from '../seat-words.ts';

interface AssignFormProps {
  region: RegionReply;
  functionId: string | undefined;
  close: () => void;
}

const duties: Duty[] = ['holder', 'cover', 'backup'];

/** Gives somebody a seat, a cover for a time or a backup duty, with share of the week and dates. */
export function AssignForm({ region, functionId: asked, close }: AssignFormProps) {
  const dates = useDates();
  const [functionId, setFunctionId] = useState(asked ?? region.functions[0]?.id ?? '');
  const [person, setPerson] = useState<Choice>();
  const [duty, setDuty] = useState<Duty>('holder');
  const [share, setShare] = useState('100');
  const [departmentId, setDepartmentId] = useState<string>();
  const [from, setFrom] = useState(region.on);
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const people = useQuery({ queryKey: ['people', 'choice', q], queryFn: () => peopleApi('GET /people', { query: { limit: 12, ...(q ? { q } : {}) } }), placeholderData: (last) => last });
  const home = departmentId ?? region.functions.find((each) => each.id === functionId)?.departmentId ?? '';
  const act = () =>
    regionsApi('POST /team-assignments', {
      body: { regionId: region.id, functionId, personId: person!.id, homeDepartmentId: home, duty, sharePercent: Number(share), validFrom: from, ...(lastDay ? { validTo: dayFrom(lastDay, 1) } : {}), ...(reason.trim() ? { reason } : {}) },
    });
  return (
    <ActForm title="Assign somebody" button={person ? `Assign ${person.name}` : 'Choose somebody'} ready={person !== undefined && functionId !== '' && home !== '' && from !== '' && (duty !== 'cover' || lastDay !== '')} act={act} done={`${person?.name ?? ''} is assigned from ${from ? dates.fullDay(from) : ''}.`} close={close}>
      <p className="quiet">{region.name}</p>
      <label htmlFor="assign-function">Function</label>
      <select id="assign-function" value={functionId} onChange={(event) => setFunctionId(event.target.value)}>
        {region.functions.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      <SearchChoice label="Who?" choices={(people.data?.items ?? []).map((each) => ({ id: each.id, name: each.name, about: each.title ?? undefined }))} chosen={person} choose={setPerson} search={setWords} required />
      <fieldset className="duties">
        <legend>As what</legend>
        {duties.map((each) => (
          <label key={each} className="inline">
            <input type="radio" name="duty" checked={duty === each} onChange={() => setDuty(each)} /> {dutyWords[each]}
          </label>
        ))}
      </fieldset>
      <div className="pair">
        <div>
          <label htmlFor="assign-from">First day</label>
          <input id="assign-from" type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
        </div>
        <div>
          <label htmlFor="assign-until">Last day{duty === 'cover' ? '' : ' (may stay open)'}</label>
          <input id="assign-until" type="date" required={duty === 'cover'} min={from} value={lastDay} onChange={(event) => setLastDay(event.target.value)} />
        </div>
        <div>
          <label htmlFor="assign-share">Share of the week, in %</label>
          <input id="assign-share" type="number" required min={1} max={100} value={share} onChange={(event) => setShare(event.target.value)} />
        </div>
        <div>
          <label htmlFor="assign-home">Home department</label>
          <select id="assign-home" value={home} onChange={(event) => setDepartmentId(event.target.value)}>
            {region.departments.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <label htmlFor="assign-reason">Why? (may stay empty)</label>
      <input id="assign-reason" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}
