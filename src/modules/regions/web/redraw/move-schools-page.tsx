import '../regions.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useNotice } from '../../../../ui/notices.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { regionsApi } from '../client.ts';
import { schoolsInWords } from '../seat-words.ts';
import { MovePreview } from './move-preview.tsx';
import { SchoolPicks } from './school-picks.tsx';

/** Moves schools to a region from a day; before it is done the page says what it changes, and for whom. */
export function MoveSchoolsPage() {
  const asked = useSearch({ strict: false }) as { to?: string; from?: string };
  const dates = useDates();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useNotice();
  const [from, setFrom] = useState(asked.from ?? dates.today);
  const [regionId, setRegionId] = useState(asked.to ?? '');
  const [schoolIds, setSchoolIds] = useState<string[]>([]);
  const regions = useQuery({ queryKey: ['regions', 'list', from], queryFn: () => regionsApi('GET /regions', { query: { on: from } }), enabled: from !== '', placeholderData: (last) => last });
  const move = { regionId, schoolIds, from };
  const preview = useQuery({ queryKey: ['regions', 'move-preview', move], queryFn: () => regionsApi('POST /region-membership-previews', { body: move }), enabled: regionId !== '' && schoolIds.length > 0 && from !== '', placeholderData: (last) => last });
  const moving = preview.data?.groups.reduce((sum, group) => sum + group.schools.length, 0) ?? 0;
  const run = useMutation({
    mutationFn: () => regionsApi('POST /region-memberships', { body: move }),
    onSuccess: async ({ moved }) => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['regions'] }), queries.invalidateQueries({ queryKey: ['schools'] })]);
      say(`${schoolsInWords(moved)} ${moved === 1 ? 'moves' : 'move'} on ${dates.fullDay(from)}.`);
      await navigate({ to: '/regions/$id', params: { id: regionId } as never, search: (from === dates.today ? {} : { on: from }) as never });
    },
  });
  const ready = schoolIds.length > 0 && regionId !== '' && preview.data !== undefined && !preview.isPlaceholderData && !preview.error;
  return (
    <Page title="Move schools" lead="Choose a day, a region and the schools. Nothing moves before you have seen what it changes.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run.mutate();
        }}
      >
        <div className="move-fields">
          <div>
            <label htmlFor="move-from">From which day</label>
            <input id="move-from" type="date" required value={from} onChange={({ target }) => (target.value === '' || target.value >= '1900' ? setFrom(target.value) : undefined)} />
          </div>
          <div>
            <label htmlFor="move-to">To which region</label>
            <select id="move-to" required value={regionId} onChange={(event) => setRegionId(event.target.value)}>
              <option value="">Choose a region</option>
              {regions.data?.items.map((region) => (
                <option key={region.id} value={region.id}>
                  {region.name}
                </option>
              ))}
            </select>
          </div>
        </div>
        {regions.error ? <Refusal error={regions.error} /> : null}
        <SchoolPicks chosen={schoolIds} choose={setSchoolIds} into={regionId} />
        {schoolIds.length > 0 && regionId !== '' ? (
          <QueryState query={preview.error ? { ...preview, data: undefined } : preview}>{(data) => <MovePreview preview={data} />}</QueryState>
        ) : (
          <p className="quiet">What it changes is shown here when a region and schools are chosen.</p>
        )}
        {run.error ? <Refusal error={run.error} /> : null}
        <p>
          <button className="main" disabled={!ready || moving === 0 || (preview.data?.refused.length ?? 0) > 0 || run.isPending}>
            {moving > 0 && ready ? `Move ${schoolsInWords(moving)} on ${dates.fullDay(from)}` : 'Move the schools'}
          </button>
        </p>
      </form>
    </Page>
  );
}
