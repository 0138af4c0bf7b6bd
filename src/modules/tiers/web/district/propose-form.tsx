import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { tiersApi } from '../client.ts';
import { useTiers } from '../tier-name.tsx';

interface ProposeFormProps {
  id: string;
  runId: string;
  close: () => void;
}

/** Proposes what the index says for every school that would change, with judgement where one differs: each has its own reason. */
export function ProposeForm({ id, runId, close }: ProposeFormProps) {
  const { nameOf, query: tiers } = useTiers();
  const [rationale, setRationale] = useState('');
  const [judged, setJudged] = useState<Record<string, { tier: string; reason: string }>>({});
  const results = useQuery({ queryKey: ['tiers', 'results', id, runId, 'all'], queryFn: () => everyPage((offset) => tiersApi('GET /need-indexes/{id}/results', { params: { id }, query: { runId, limit: 200, offset } })) });
  const current = useQuery({ queryKey: ['tiers', 'current', 'all'], queryFn: () => everyPage((offset) => tiersApi('GET /tier-assignments', { query: { state: 'current', limit: 200, offset } })) });
  const waiting = useQuery({ queryKey: ['tiers', 'waiting', 'all'], queryFn: () => everyPage((offset) => tiersApi('GET /tier-assignments', { query: { state: 'waiting', limit: 200, offset } })) });
  const held = new Map((current.data ?? []).map((row) => [row.school.id, row.tier]));
  const busy = new Set((waiting.data ?? []).map((row) => row.school.id));
  const loaded = results.data !== undefined && current.data !== undefined && waiting.data !== undefined;
  const changing = loaded ? results.data.filter((row) => row.tier !== null && row.tier !== held.get(row.school.id) && !busy.has(row.school.id)) : [];
  const rows = changing.map((row) => ({ ...row, to: judged[row.school.id]?.tier ?? row.tier!, reason: judged[row.school.id]?.reason.trim() ?? '' }));
  const ready = rows.length > 0 && rationale.trim() !== '' && rows.every((row) => row.to === row.tier || row.reason !== '');
  const proposals = rows.filter((row) => row.to !== held.get(row.school.id)).map((row) => ({ schoolId: row.school.id, tier: row.to, rationale: row.to === row.tier ? rationale.trim() : row.reason }));
  const judge = (schoolId: string, change: Partial<{ tier: string; reason: string }>, tier: string) => setJudged({ ...judged, [schoolId]: { ...(judged[schoolId] ?? { tier, reason: '' }), ...change } });
  return (
    <ActForm title="Propose tiers" button={`Propose for ${proposals.length} ${proposals.length === 1 ? 'school' : 'schools'}`} ready={ready} act={() => tiersApi('POST /tier-assignments', { body: { runId, proposals } })} done="Proposed. Somebody else reviews and approves them." close={close}>
      {loaded ? <p>{rows.length === 0 ? 'Every school is in the tier that the index says, or has an open proposal.' : `${rows.length} schools would change.`}</p> : <p role="status">Loading …</p>}
      <label htmlFor="propose-rationale">The reason, where the index is followed</label>
      <textarea id="propose-rationale" required maxLength={4000} value={rationale} onChange={(event) => setRationale(event.target.value)} />
      {rows.length > 0 ? (
        <details>
          <summary>Judge single schools</summary>
          {rows.map((row) => (
            <div key={row.school.id} className="component">
              <label htmlFor={`judge-${row.school.id}`}>
                {row.school.name} <span className="quiet">index: {nameOf(row.tier)}{held.has(row.school.id) ? `, now ${nameOf(held.get(row.school.id))}` : ''}</span>
              </label>
              <select id={`judge-${row.school.id}`} value={row.to} onChange={(event) => judge(row.school.id, { tier: event.target.value }, row.tier!)}>
                {(tiers.data?.tiers ?? []).map((tier) => (
                  <option key={tier.key} value={tier.key}>
                    {tier.name}
                  </option>
                ))}
              </select>
              {row.to === row.tier ? null : (
                <>
                  <label htmlFor={`why-${row.school.id}`}>Why not what the index says</label>
                  <textarea id={`why-${row.school.id}`} required maxLength={4000} value={judged[row.school.id]?.reason ?? ''} onChange={(event) => judge(row.school.id, { reason: event.target.value }, row.tier!)} />
                </>
              )}
            </div>
          ))}
        </details>
      ) : null}
    </ActForm>
  );
}

async function everyPage<T>(page: (offset: number) => Promise<{ items: T[]; total: number }>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const { items, total } = await page(all.length);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}
