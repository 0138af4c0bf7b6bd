import { useQuery } from '@tanstack/react-query';
import { createClient } from '../../../ui/api.ts';
import { SearchChoice } from '../../../ui/search-choice.tsx';
import type * as evidence from '../../evidence/contract.ts';
import type { DemandDraft } from '../contract/demands.ts';
import { SchoolsChoice } from './schools-choice.tsx';

const evidenceApi = createClient<typeof evidence>();

interface DraftFieldsProps {
  draft: DemandDraft;
  change: (part: Partial<DemandDraft>) => void;
  departments: { id: string; name: string }[];
}

/** What an asker says, in the order in which a principal reads it. */
export function DraftFields({ draft, change, departments }: DraftFieldsProps) {
  const measures = useQuery({ queryKey: ['evidence', 'measures'], queryFn: () => evidenceApi('GET /measures') });
  const choices = measures.data?.items.filter(({ refreshedAt }) => refreshedAt !== null).map(({ key, name }) => ({ id: key, name }));
  return (
    <>
      {departments.length > 1 ? (
        <>
          <label htmlFor="demand-department">In the name of</label>
          <select id="demand-department" value={draft.departmentId} onChange={(event) => change({ departmentId: event.target.value })}>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <label htmlFor="demand-what">What do you ask of a school?</label>
      <input id="demand-what" required maxLength={200} value={draft.what} onChange={(event) => change({ what: event.target.value })} />
      <label htmlFor="demand-purpose">Why, and which decision does it inform?</label>
      <textarea id="demand-purpose" required rows={3} maxLength={2000} value={draft.purpose} onChange={(event) => change({ purpose: event.target.value })} />
      <label htmlFor="demand-readers">Who reads the answers?</label>
      <input id="demand-readers" required maxLength={500} value={draft.readers} onChange={(event) => change({ readers: event.target.value })} />
      <div className="pair">
        <div>
          <label htmlFor="demand-minutes">Minutes of one school</label>
          <input id="demand-minutes" type="number" required min={0} max={2400} value={draft.minutes} onChange={(event) => change({ minutes: Math.max(0, Math.min(2400, Math.round(Number(event.target.value)))) })} />
        </div>
        <div>
          <label htmlFor="demand-send">Schools read it from</label>
          <input id="demand-send" type="date" required value={draft.sendOn} onChange={(event) => change({ sendOn: event.target.value })} />
        </div>
        <div>
          <label htmlFor="demand-due">Due on</label>
          <input id="demand-due" type="date" required min={draft.sendOn} value={draft.dueOn} onChange={(event) => change({ dueOn: event.target.value })} />
        </div>
      </div>
      {draft.minutes === 0 ? <p className="quiet">No minutes: a notice. It stands in the digest under news, and asks nothing.</p> : null}
      <SchoolsChoice draft={draft} change={change} />
      <label htmlFor="demand-done">What counts as done?</label>
      <select id="demand-done" value={draft.doneBy} onChange={(event) => change({ doneBy: event.target.value as DemandDraft['doneBy'] })}>
        <option value="tick">A tick</option>
        <option value="text">A short text</option>
        <option value="number">A number</option>
      </select>
      <label className="inline">
        <input type="checkbox" checked={draft.mayDecline} onChange={(event) => change({ mayDecline: event.target.checked })} /> A school may decline with its reason
      </label>
      <SearchChoice label="A measure that you collect, if it is one" choices={choices} chosen={choices?.find(({ id }) => id === draft.measureKey)} choose={(choice) => change({ measureKey: choice?.id ?? null })} />
    </>
  );
}
