import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../../../ui/new-key.ts';
import { useNotice } from '../../../../ui/notices.tsx';
import { Page } from '../../../../ui/page.tsx';
import { ApiProblem } from '../../../../ui/api.ts';
import { Refusal } from '../../../../ui/query-state.tsx';
import type { Choice } from '../../../../ui/search-choice.tsx';
import { usePageSession } from '../../../../ui/session-context.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { requestsApi } from '../client.ts';
import { FilePicker, type KeptFile } from '../file-picker.tsx';
import { AskedAlready } from './asked-already.tsx';
import { PersonalDataWarning } from '../personal-data-warning.tsx';
import { usePersonalDataGuard } from '../use-personal-data-guard.ts';
import { EmergencyBanner, type Incident } from './emergency-banner.tsx';
import { IntakeQuestions } from './intake-questions.tsx';
import { KindChoice } from './kind-choice.tsx';
import { PromiseNotice } from './promise-notice.tsx';
import { SuggestedAnswers } from './suggested-answers.tsx';
import { useEmergency } from './use-emergency.ts';
import { SchoolChoice } from './school-choice.tsx';

/** One sentence is enough: before it is sent one sees who will own it and what is promised by when. */
export function AskPage() {
  const { belongsTo: schools } = usePageSession();
  const asked = useSearch({ strict: false }) as { schoolId?: string; personId?: string; functionId?: string };
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useNotice();
  const [summary, setSummary, clearSummary] = useDraft('ask');
  const [details, setDetails, clearDetails] = useDraft('ask details');
  const [school, setSchool] = useState<Choice | undefined>(schools.find((each) => each.id === asked.schoolId) ?? (asked.schoolId ? { id: asked.schoolId, name: 'The chosen school' } : schools[0]));
  const [itemId, setItemId] = useState<string>();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [files, setFiles] = useState<KeptFile[]>([]);
  const [key] = useState(newKey);
  const [incident, setIncident] = useState<Incident>();
  const typed = [summary, details, ...Object.values(answers)].filter(Boolean).join('\n');
  const emergency = useEmergency(typed);
  // Nothing about kinds, dates and circulars distracts from the call.
  const callFirst = Boolean(emergency) && !incident;
  const route = { ...(school ? { schoolId: school.id } : {}), ...(itemId ? { catalogItemId: itemId } : asked.functionId ? { functionId: asked.functionId } : {}), ...(asked.personId ? { toPersonId: asked.personId } : {}) };
  const preview = useQuery({ queryKey: ['requests', 'preview', route], queryFn: () => requestsApi('POST /request-previews', { body: route }), enabled: school !== undefined, placeholderData: (last) => last });
  const guard = usePersonalDataGuard(typed, { needed: (preview.data?.lane ?? 'ordinary') === 'ordinary' });
  const send = useMutation({
    mutationFn: () =>
      requestsApi('POST /requests', {
        key,
        body: {
          summary,
          ...(details ? { details } : {}),
          answers: Object.entries(answers).map(([questionId, answer]) => ({ questionId, answer })),
          ...(files.length > 0 ? { fileIds: files.map((file) => file.id) } : {}),
          ...(incident ? { incident } : {}),
          ...route,
        },
      }),
    onSuccess: async ({ id }) => {
      clearSummary();
      clearDetails();
      await queries.invalidateQueries({ queryKey: ['requests'] });
      await navigate({ to: '/requests/$id', params: { id } as never });
    },
  });
  const solved = () => {
    clearSummary();
    clearDetails();
    say('Good. Nothing was sent, and the district knows that this helped.');
  };
  return (
    <Page title="Ask for help" lead="In an emergency call 911, then the safety office. This page is not watched around the clock.">
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void guard.passes().then((passes) => passes && send.mutate());
        }}
      >
        {schools.length === 1 && school ? null : <SchoolChoice own={schools} chosen={school} choose={setSchool} />}
        <label htmlFor="summary">What do you need? One sentence is enough.</label>
        <textarea id="summary" className="big" required maxLength={300} value={summary} onChange={(event) => setSummary(event.target.value)} />
        <EmergencyBanner emergency={emergency} stated={incident} state={setIncident} />
        {asked.personId || callFirst ? null : (
          <KindChoice
            words={summary}
            chosen={itemId}
            choose={(id) => {
              setItemId(id);
              setAnswers({});
            }}
          />
        )}
        {school && !callFirst ? <SuggestedAnswers schoolId={school.id} words={summary} solved={solved} /> : null}
        {school ? <AskedAlready schoolId={school.id} words={summary} /> : null}
        {itemId ? <IntakeQuestions itemId={itemId} answers={answers} change={setAnswers} /> : null}
        <details>
          <summary>Add more: details, a picture, a file</summary>
          <label htmlFor="details">Anything else?</label>
          <textarea id="details" maxLength={20_000} value={details} onChange={(event) => setDetails(event.target.value)} />
          <FilePicker id="ask-files" files={files} change={setFiles} />
        </details>
        {preview.data && !callFirst ? <PromiseNotice preview={preview.data} direct={asked.personId !== undefined} /> : null}
        {preview.error ? <Refusal error={preview.error} /> : null}
        <PersonalDataWarning warnings={guard.warnings} holds={guard.holds} />
        {send.error && !(callFirst && isEmergency(send.error)) ? <Refusal error={send.error} /> : null}
        {callFirst && isEmergency(send.error) ? <p className="notice refused" role="alert">Not sent. Call 911 first. Then choose above what is true, and send.</p> : null}
        <button className="main wide" disabled={send.isPending || summary.trim() === '' || !school}>
          {send.isPending ? 'Sending …' : guard.holds ? 'Send it anyway' : preview.data ? `Send to ${preview.data.owner.name}` : 'Send to the region'}
        </button>
      </form>
    </Page>
  );
}

function isEmergency(error: Error | null): boolean {
  return error instanceof ApiProblem && error.code === 'emergency';
}
