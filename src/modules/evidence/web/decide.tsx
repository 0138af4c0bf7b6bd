import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { evidenceApi } from './client.ts';
import { DecideForm, type Picture } from './decide-form.tsx';

/** The end of every picture. Who may not decide for the place reads why. */
export function Decide({ picture, groups }: { picture: Picture; groups: { key: string; name: string }[] }) {
  const [opened, setOpened] = useState(false);
  const place = { ...(picture.schoolId ? { schoolId: picture.schoolId } : {}), ...(picture.regionId ? { regionId: picture.regionId } : {}) };
  const decisions = useQuery({ queryKey: ['evidence', 'decisions', 'abilities', place], queryFn: () => evidenceApi('GET /evidence-decisions', { query: { ...place, limit: 1 } }) });
  const ability = decisions.data?.abilities.decide;
  if (!ability) return <p className="decide" />;
  if (!ability.allowed) return <p className="decide quiet">{ability.sentence}</p>;
  return (
    <p className="decide">
      <button type="button" onClick={() => setOpened(true)}>
        Decide, assign or drop
      </button>
      {opened ? <DecideForm picture={picture} groups={groups} close={() => setOpened(false)} /> : null}
    </p>
  );
}
