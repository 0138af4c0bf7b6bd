import '../tiers.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { NeedIndexReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';
import { DraftForm } from './draft-form.tsx';
import { FormulaView } from './formula-view.tsx';
import { Results } from './results.tsx';
import { WhatIf } from './what-if.tsx';

const views = [
  ['results', 'Schools'],
  ['formula', 'Formula'],
  ['what-if', 'What if'],
] as const;

/** A need index: what it says of each school and how firmly, its formula with all versions, and who would move under other weights. */
export function NeedIndexPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { view = 'results' } = useSearch({ strict: false }) as { view?: string };
  const query = useQuery({ queryKey: ['tiers', 'index', id], queryFn: () => tiersApi('GET /need-indexes/{id}', { params: { id } }) });
  return (
    <QueryState query={query}>
      {(index) => (
        <Page
          title={index.name}
          lead={index.about || 'Which school needs how much, by a formula that anybody can read and do again.'}
          actions={
            <Link className="button" to={'/tiers' as never}>
              Tiers
            </Link>
          }
        >
          <nav className="filters" aria-label="What to see">
            {views.map(([key, name]) => (
              <Link key={key} to={'/need-indexes/$id' as never} params={{ id } as never} search={(key === 'results' ? {} : { view: key }) as never} activeOptions={{ exact: true, includeSearch: true }} aria-current={view === key ? 'page' : undefined}>
                {name}
              </Link>
            ))}
          </nav>
          {view === 'formula' ? <Versions index={index} /> : view === 'what-if' ? <WhatIf index={index} /> : <Results index={index} />}
        </Page>
      )}
    </QueryState>
  );
}

function Versions({ index }: { index: NeedIndexReply }) {
  const dates = useDates();
  const queries = useQueryClient();
  const [publishing, setPublishing] = useState<string>();
  const draft = index.versions.find((version) => version.publishedAt === null);
  const begin = useMutation({ mutationFn: () => tiersApi('POST /need-indexes/{id}/versions', { params: { id: index.id } }), onSuccess: () => queries.invalidateQueries() });
  return (
    <>
      {draft ? (
        <section aria-label={`Draft, version ${draft.number}`}>
          <h2>Version {draft.number}, a draft</h2>
          {index.abilities.draft.allowed ? <DraftForm key={draft.id} version={draft} /> : <FormulaView formula={draft.formula} />}
          {index.abilities.publish.allowed ? (
            <p>
              <button type="button" className="main" disabled={draft.faults.length > 0} onClick={() => setPublishing(draft.id)}>
                Publish version {draft.number}
              </button>
            </p>
          ) : null}
        </section>
      ) : index.abilities.draft.allowed ? (
        <p>
          <button type="button" disabled={begin.isPending} onClick={() => begin.mutate()}>
            Begin the next version
          </button>
        </p>
      ) : null}
      {begin.error ? <Refusal error={begin.error} /> : null}
      {index.versions
        .filter((version) => version.publishedAt !== null)
        .map((version) => (
          <section key={version.id} aria-label={`Version ${version.number}`}>
            <h2>
              Version {version.number}
              {version.id === index.inForce ? ', in force' : ''}
            </h2>
            <p className="quiet">
              Published {dates.when(version.publishedAt!)} by {version.publishedBy}, holds from {dates.fullDay(version.validFrom!)}. {version.note}
            </p>
            <FormulaView formula={version.formula} />
          </section>
        ))}
      {publishing ? <PublishForm id={publishing} close={() => setPublishing(undefined)} /> : null}
    </>
  );
}

function PublishForm({ id, close }: { id: string; close: () => void }) {
  const dates = useDates();
  const [validFrom, setValidFrom] = useState('');
  return (
    <ActForm title="Publish this version" button="Publish" act={() => tiersApi('POST /need-index-versions/{id}/publication', { params: { id }, body: validFrom ? { validFrom } : {} })} done="Published. It stays as it is from now on." close={close}>
      <p>A published version never changes. What is wrong in it is put right by the next one.</p>
      <label htmlFor="publish-from">It holds from (empty: today)</label>
      <input id="publish-from" type="date" min={dates.today} value={validFrom} onChange={(event) => setValidFrom(event.target.value)} />
    </ActForm>
  );
}
