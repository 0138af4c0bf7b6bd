import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

type Standing = 'open' | 'paused' | 'stopped' | 'done';
type Part = Pick<PlanReply['parts'][number], 'id' | 'kind' | 'standing' | 'text'>;

const forms: Record<'paused' | 'stopped', { title: string; button: string }> = {
  paused: { title: 'Pause this strategy', button: 'Pause it' },
  stopped: { title: 'Stop this', button: 'Stop it' },
};

/** What one may do with a strategy or a step of an approved plan. */
export function PartActs({ plan, part }: { plan: PlanReply; part: Part }) {
  const [asking, setAsking] = useState<'paused' | 'stopped'>();
  const queries = useQueryClient();
  const say = useNotice();
  const send = (standing: Standing, reason = '') => plansApi('POST /plans/{id}/parts/{partId}/standings', { params: { id: plan.id, partId: part.id }, body: { standing, reason } });
  const set = useMutation({
    mutationFn: (standing: Standing) => send(standing),
    onSuccess: async (_, standing) => {
      const before = part.standing;
      say(standing === 'done' ? 'Done.' : 'Taken up again.', before === 'open' && standing === 'done' ? () => send('open').finally(() => queries.invalidateQueries()) : undefined);
      await queries.invalidateQueries({ queryKey: ['plans'] });
    },
    onError: (error) => say(error.message),
  });
  if (!plan.abilities.set_standing.allowed || (part.kind !== 'strategy' && part.kind !== 'action_step')) return null;
  const label = part.text.slice(0, 60);
  const act = (word: string, run: () => void) => (
    <button key={word} type="button" className="plain" disabled={set.isPending} onClick={run}>
      {word}
      <span className="skip">: {label}</span>
    </button>
  );
  return (
    <span className="row on-screen">
      {part.standing === 'open' && part.kind === 'action_step' ? act('Done', () => set.mutate('done')) : null}
      {part.standing === 'open' && part.kind === 'strategy' ? act('Pause', () => setAsking('paused')) : null}
      {(part.standing === 'open' || part.standing === 'paused') && part.kind === 'strategy' ? act('Stop', () => setAsking('stopped')) : null}
      {part.standing === 'open' ? null : act('Take up again', () => set.mutate('open'))}
      {asking ? <ReasonForm {...forms[asking]} act={(reason) => send(asking, reason)} close={() => setAsking(undefined)} /> : null}
    </span>
  );
}

function ReasonForm({ title, button, act, close }: { title: string; button: string; act: (reason: string) => Promise<unknown>; close: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <ActForm title={title} button={button} ready={reason.trim() !== ''} act={() => act(reason.trim())} done="Kept, with its reason." close={close}>
      <label htmlFor="standing-reason">Why; whoever reads the plan sees it</label>
      <textarea id="standing-reason" data-first rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}
