import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNotice } from '../../../../ui/notices.tsx';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { becauseWords, factWords } from '../plan-words.ts';
import { ClashNotice } from './clash-notice.tsx';
import { MeasureChoice } from './measure-choice.tsx';
import type { Fields, Part } from './part-autosave.ts';
import { usePartWriting } from './use-part-writing.ts';

interface PartEditorProps {
  plan: PlanReply;
  part: Part;
  title: string;
  groups: { key: string; name: string }[];
  /** Who else writes here now. */
  others: string[];
  entered: (partId: string) => void;
  /** The sibling before and after, to move it. */
  before: string | undefined;
  after: string | null | undefined;
  children?: ReactNode;
}

const uses = {
  goal: ['because', 'inclusion', 'studentGroup', 'measure', 'baseline', 'target', 'unit', 'dueOn', 'fundingSource'],
  strategy: ['because', 'fundingSource'],
  action_step: ['owner', 'dueOn', 'fundingSource'],
  indicator: ['studentGroup', 'measure', 'baseline', 'target', 'unit'],
  evidence: ['because', 'measure'],
} as const;

/** One part with its fields, kept as one writes. */
export function PartEditor({ plan, part, title, groups, others, entered, before, after, children }: PartEditorProps) {
  const { writing, following, shown } = usePartWriting(plan.id, part);
  const queries = useQueryClient();
  const say = useNotice();
  const again = () => queries.invalidateQueries({ queryKey: ['plans', 'one', plan.id] });
  const params = { id: plan.id, partId: part.id };
  const end = useMutation({
    mutationFn: () => plansApi('POST /plans/{id}/parts/{partId}/ending', { params }),
    onSuccess: async ({ ended }) => {
      say(ended.length === 1 ? 'Taken out.' : `Taken out, with ${ended.length - 1} under it.`, () => plansApi('POST /plans/{id}/parts/{partId}/restoration', { params }).finally(again));
      await again();
    },
    onError: (error) => say(error.message),
  });
  const move = useMutation({ mutationFn: (beforeId: string | null) => plansApi('POST /plans/{id}/parts/{partId}/place', { params, body: { beforeId } }), onSettled: again });
  const has = (field: (typeof uses)['goal'][number] | 'owner') => (uses[part.kind] as readonly string[]).includes(field);
  const write = (fields: Fields) => following.write(fields);
  const id = (field: string) => `${field}-${part.id}`;
  const text = (field: 'text' | 'because' | 'inclusion', label: string, help?: string) => (
    <>
      <label htmlFor={id(field)}>{label}</label>
      <textarea id={id(field)} aria-describedby={help ? `${id(field)}-help` : undefined} maxLength={20_000} value={shown[field]} onChange={(event) => write({ [field]: event.target.value })} />
      {help ? (
        <p id={`${id(field)}-help`} className="quiet">
          {help}
        </p>
      ) : null}
    </>
  );
  const number = (field: 'baseline' | 'target', label: string) => (
    <div>
      <label htmlFor={id(field)}>{label}</label>
      <input id={id(field)} type="number" step="any" value={shown[field] ?? ''} onChange={(event) => write({ [field]: event.target.value === '' ? null : Number(event.target.value) })} />
    </div>
  );
  const words = plan.template.content.parts[part.kind];
  const fact = plan.measures.find((each) => each.series === shown.series && each.period === shown.period);
  return (
    <fieldset className="part" onFocusCapture={() => entered(part.id)}>
      <legend>{title}</legend>
      {others.length > 0 ? <p className="quiet">{others.join(' and ')} {others.length === 1 ? 'writes' : 'write'} here too.</p> : null}
      <ClashNotice writing={writing} settle={following.settle} />
      {text('text', words.name, words.help)}
      {has('because') ? text('because', becauseWords[part.kind]) : null}
      {has('inclusion') ? text('inclusion', 'Who takes part and who gains') : null}
      {has('measure') ? <MeasureChoice planId={plan.id} partId={part.id} chosen={shown.series === null ? null : fact ? factWords(fact) : 'Chosen.'} choose={(choice) => write(choice)} /> : null}
      <div className="fields">
        {has('studentGroup') ? (
          <div>
            <label htmlFor={id('studentGroup')}>Group of students</label>
            <select id={id('studentGroup')} value={shown.studentGroup ?? ''} onChange={(event) => write({ studentGroup: event.target.value || null })}>
              <option value="">Not said</option>
              {groups.map((group) => (
                <option key={group.key} value={group.key}>
                  {group.name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {has('baseline') && shown.series === null ? number('baseline', 'From') : null}
        {has('target') ? number('target', 'To') : null}
        {has('unit') && shown.series === null ? (
          <div>
            <label htmlFor={id('unit')}>Of what</label>
            <input id={id('unit')} maxLength={100} value={shown.unit} onChange={(event) => write({ unit: event.target.value })} />
          </div>
        ) : null}
        {has('owner') ? (
          <div>
            <label htmlFor={id('owner')}>Who</label>
            <input id={id('owner')} maxLength={300} value={shown.owner} onChange={(event) => write({ owner: event.target.value })} />
          </div>
        ) : null}
        {has('dueOn') ? (
          <div>
            <label htmlFor={id('dueOn')}>By</label>
            <input id={id('dueOn')} type="date" value={shown.dueOn ?? ''} onChange={(event) => write({ dueOn: event.target.value || null })} />
          </div>
        ) : null}
        {has('fundingSource') ? (
          <div>
            <label htmlFor={id('fundingSource')}>Paid by</label>
            <select id={id('fundingSource')} value={shown.fundingSource} onChange={(event) => write({ fundingSource: event.target.value })}>
              {[...new Set(['', ...plan.template.content.fundingSources, shown.fundingSource])].map((source) => (
                <option key={source} value={source}>
                  {source || 'Not said'}
                </option>
              ))}
            </select>
          </div>
        ) : null}
      </div>
      <p className="saved" role="status">
        {{ saved: 'Kept.', waiting: writing.said || 'Being kept …', saving: 'Being kept …', clash: 'Not kept yet: choose above.', refused: '' }[writing.state]}
      </p>
      {writing.state === 'refused' ? (
        <div className="notice refused" role="alert">
          <p>{writing.said} What you wrote stays on this device.</p>
          <p className="row">
            <button type="button" onClick={following.retry}>
              Try again
            </button>
            <button type="button" onClick={following.forget}>
              Let go of it
            </button>
          </p>
        </div>
      ) : null}
      {children}
      {plan.abilities.write.allowed ? (
        <p className="row">
          {before ? (
            <button type="button" className="plain" onClick={() => move.mutate(before)}>
              Move up<span className="skip">: {title}</span>
            </button>
          ) : null}
          {after === undefined ? null : (
            <button type="button" className="plain" onClick={() => move.mutate(after)}>
              Move down<span className="skip">: {title}</span>
            </button>
          )}
          <button type="button" className="plain" disabled={end.isPending} onClick={() => end.mutate()}>
            Take out<span className="skip">: {title}</span>
          </button>
        </p>
      ) : null}
    </fieldset>
  );
}
