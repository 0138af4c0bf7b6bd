import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import { ActForm } from '../../../../ui/act-form.tsx';
import { dayFrom } from '../calendar-day.ts';
import { regionsApi } from '../client.ts';

interface EndRegionFormProps {
  region: { id: string; name: string };
  close: () => void;
}

/** The last day of a region and of everybody's work in it; its schools have moved before. */
export function EndRegionForm({ region, close }: EndRegionFormProps) {
  const dates = useDates();
  const navigate = useNavigate();
  const [lastDay, setLastDay] = useState('');
  const act = async () => {
    await regionsApi('POST /regions/{id}/end', { params: { id: region.id }, body: { from: dayFrom(lastDay, 1) } });
    await navigate({ to: '/regions' });
  };
  return (
    <ActForm title={`End ${region.name}`} button={lastDay ? `End it after ${dates.fullDay(lastDay)}` : 'Choose the last day'} ready={lastDay !== ''} act={act} done={`${region.name} ends after ${lastDay ? dates.fullDay(lastDay) : ''}.`} close={close}>
      <p>The work of its team in this region ends with it, and their roles there. Everything that was true before stays readable.</p>
      <label htmlFor="region-last-day">Last day</label>
      <input id="region-last-day" type="date" required value={lastDay} onChange={(event) => setLastDay(event.target.value)} />
    </ActForm>
  );
}
