import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import type { TemplateReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

/** The next version of a template: its words, sources and days. Plans that run keep theirs. */
export function TemplateForm({ template, close }: { template: TemplateReply; close: () => void }) {
  const [content, setContent] = useState(template.content);
  const [sources, setSources] = useState(template.content.fundingSources.join('\n'));
  const [days, setDays] = useState(template.content.cycle.checkpoints.join(', '));
  const [changeNote, setChangeNote] = useState('');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useNotice();
  const publish = useMutation({
    mutationFn: () => {
      const checkpoints = days.split(/[,\s]+/).filter(Boolean).map(Number);
      const whole = { ...content, fundingSources: sources.split('\n').map((line) => line.trim()).filter(Boolean), cycle: { ...content.cycle, days: checkpoints.at(-1) ?? content.cycle.days, checkpoints } };
      return plansApi('POST /plan-templates/{id}/versions', { params: { id: template.id }, body: { content: whole, changeNote: changeNote.trim(), after: template.newest } });
    },
    onSuccess: async ({ version }) => {
      say(`Version ${version} is published. Plans that run keep theirs.`);
      await queries.invalidateQueries({ queryKey: ['plan templates'] });
      close();
      await navigate({ to: '/plans/templates/$id', params: { id: template.id } as never, search: {} as never });
    },
  });
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate();
      }}
    >
      <label htmlFor="template-about">What the plan is for</label>
      <textarea id="template-about" maxLength={5000} value={content.about} onChange={(event) => setContent({ ...content, about: event.target.value })} />
      {(Object.keys(content.parts) as (keyof typeof content.parts)[]).map((kind) => (
        <fieldset key={kind}>
          <legend>{kind.replace('_', ' ')}</legend>
          <label htmlFor={`name-${kind}`}>What it is called</label>
          <input id={`name-${kind}`} required maxLength={2000} value={content.parts[kind].name} onChange={(event) => setContent({ ...content, parts: { ...content.parts, [kind]: { ...content.parts[kind], name: event.target.value } } })} />
          <label htmlFor={`help-${kind}`}>What is asked for in it</label>
          <textarea id={`help-${kind}`} rows={2} maxLength={2000} value={content.parts[kind].help} onChange={(event) => setContent({ ...content, parts: { ...content.parts, [kind]: { ...content.parts[kind], help: event.target.value } } })} />
        </fieldset>
      ))}
      <label htmlFor="template-sources">Sources of money, one a line</label>
      <textarea id="template-sources" rows={6} value={sources} onChange={(event) => setSources(event.target.value)} />
      <label htmlFor="template-goals">Goals at most</label>
      <input id="template-goals" type="number" min={1} max={20} value={content.goalsAtMost} onChange={(event) => setContent({ ...content, goalsAtMost: Number(event.target.value) })} />
      <label htmlFor="template-days">Days on which a cycle is looked at; the last ends it</label>
      <input id="template-days" value={days} onChange={(event) => setDays(event.target.value)} />
      <label htmlFor="template-count">Counted in</label>
      <select id="template-count" value={content.cycle.count} onChange={(event) => setContent({ ...content, cycle: { ...content.cycle, count: event.target.value as typeof content.cycle.count } })}>
        <option value="calendar_days">days, moved on to the next day of school</option>
        <option value="school_days">days of school</option>
      </select>
      <label htmlFor="template-note">What changed, and why</label>
      <textarea id="template-note" required rows={2} maxLength={2000} value={changeNote} onChange={(event) => setChangeNote(event.target.value)} />
      {publish.error ? <Refusal error={publish.error} /> : null}
      <p className="row">
        <button className="main" disabled={publish.isPending || changeNote.trim() === ''}>
          Publish version {template.newest + 1}
        </button>
        <button type="button" onClick={close}>
          Leave it
        </button>
      </p>
    </form>
  );
}
