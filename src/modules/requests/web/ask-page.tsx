import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../ui/page.tsx';
import { Refusal } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import { requestsApi } from './client.ts';

/** One sentence is enough: before it is sent one sees who will own it and what is promised by when. */
export function AskPage() {
  const dates = useDates();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [summary, setSummary] = useState('');
  const [details, setDetails] = useState('');
  const preview = useQuery({ queryKey: ['requests', 'preview'], queryFn: () => requestsApi('POST /request-previews', { body: {} }) });
  const send = useMutation({
    mutationFn: () => requestsApi('POST /requests', { body: { summary, ...(details ? { details } : {}) } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['requests'] });
      await navigate({ to: '/requests/$id', params: { id } });
    },
  });
  return (
    <Page title="Ask for help" lead="In an emergency call 911, then the safety office. This page is not watched around the clock.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <label htmlFor="summary">What do you need? One sentence is enough.</label>
        <textarea id="summary" required maxLength={300} value={summary} onChange={(event) => setSummary(event.target.value)} />
        <label htmlFor="details">Anything else? (may stay empty)</label>
        <textarea id="details" value={details} onChange={(event) => setDetails(event.target.value)} />
        {preview.data ? (
          <div className="notice">
            <strong>{preview.data.owner.name}</strong>
            {preview.data.owner.title ? `, ${preview.data.owner.title},` : ''} will own this for {preview.data.school.name}.
            <br />
            First answer {dates.when(preview.data.promise.firstAnswerDueAt)} at the latest; usually solved by {dates.when(preview.data.promise.resolutionDueAt)}.
          </div>
        ) : null}
        {preview.error ? <Refusal error={preview.error} /> : null}
        {send.error ? <Refusal error={send.error} /> : null}
        <button className="main" disabled={send.isPending || summary.trim() === ''}>
          {send.isPending ? 'Sending …' : 'Send to the region'}
        </button>
      </form>
    </Page>
  );
}
