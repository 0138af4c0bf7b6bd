import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { TiersReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';

interface TierFormProps {
  /** Undefined for a new one. */
  tier: TiersReply['tiers'][number] | undefined;
  nextLevel: number;
  close: () => void;
}

/** What a tier is and who enters and leaves it, from a day on; what it was before stays as it was. */
export function TierForm({ tier, nextLevel, close }: TierFormProps) {
  const dates = useDates();
  const [name, setName] = useState(tier?.name ?? '');
  const [about, setAbout] = useState(tier?.about ?? '');
  const [entryCriteria, setEntry] = useState(tier?.entryCriteria ?? '');
  const [exitCriteria, setExit] = useState(tier?.exitCriteria ?? '');
  const [validFrom, setFrom] = useState('');
  const texts = { name: name.trim(), about: about.trim(), entryCriteria: entryCriteria.trim(), exitCriteria: exitCriteria.trim() };
  const key = tier?.key ?? keyOf(texts.name);
  return (
    <ActForm
      title={tier ? `${tier.name}: say it anew` : 'A further tier'}
      button={tier ? 'Set it' : 'Add the tier'}
      ready={key !== '' && Object.values(texts).every((text) => text !== '')}
      act={() => tiersApi('POST /tiers', { body: { key, level: tier?.level ?? nextLevel, ...texts, ...(validFrom ? { validFrom } : {}) } })}
      done="Set. Tiers decided before keep the words they were decided with."
      close={close}
    >
      <label htmlFor="tier-name">Name</label>
      <input id="tier-name" data-first required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="tier-about">What a school in it has</label>
      <textarea id="tier-about" required maxLength={4000} value={about} onChange={(event) => setAbout(event.target.value)} />
      <label htmlFor="tier-entry">Who enters it</label>
      <textarea id="tier-entry" required maxLength={4000} value={entryCriteria} onChange={(event) => setEntry(event.target.value)} />
      <label htmlFor="tier-exit">How a school leaves it</label>
      <textarea id="tier-exit" required maxLength={4000} value={exitCriteria} onChange={(event) => setExit(event.target.value)} />
      <label htmlFor="tier-from">From (empty: today)</label>
      <input id="tier-from" type="date" min={dates.today} value={validFrom} onChange={(event) => setFrom(event.target.value)} />
      {tier ? null : <p className="quiet">It is the heaviest of all.</p>}
    </ActForm>
  );
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '').slice(0, 40);
}
