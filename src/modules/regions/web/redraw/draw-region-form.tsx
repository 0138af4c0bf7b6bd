import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import { ActForm } from '../../../../ui/act-form.tsx';
import { regionsApi } from '../client.ts';

interface DrawRegionFormProps {
  nextNumber: number;
  close: () => void;
}

/** A new region from a day; then the schools that move to it are chosen. */
export function DrawRegionForm({ nextNumber, close }: DrawRegionFormProps) {
  const dates = useDates();
  const navigate = useNavigate();
  const [number, setNumber] = useState(String(nextNumber));
  const [name, setName] = useState('');
  const [from, setFrom] = useState(dates.today);
  const act = async () => {
    const { id } = await regionsApi('POST /regions', { body: { number: Number(number), name, validFrom: from } });
    await navigate({ to: '/regions/moves', search: { to: id, from } as never });
  };
  return (
    <ActForm title="Draw a region" button="Draw it and choose its schools" ready={name.trim() !== '' && number !== '' && from !== ''} act={act} done={`${name.trim()} begins on ${from ? dates.fullDay(from) : ''}.`} close={close}>
      <label htmlFor="region-name">Name</label>
      <input id="region-name" required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="region-number">Number</label>
      <input id="region-number" type="number" required min={1} max={999} value={number} onChange={(event) => setNumber(event.target.value)} />
      <label htmlFor="region-from">First day</label>
      <input id="region-from" type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
    </ActForm>
  );
}
