import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { TemplateReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { TemplateForm } from './template-form.tsx';

/** One template, in one of its versions, and the next version for who may publish it. */
export function TemplatePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { version } = useSearch({ strict: false }) as { version?: number };
  const query = useQuery({ queryKey: ['plan templates', id, version], queryFn: () => plansApi('GET /plan-templates/{id}', { params: { id }, query: version ? { version } : {} }) });
  return <QueryState query={query}>{(template) => <Template key={template.version.id} template={template} />}</QueryState>;
}

function Template({ template }: { template: TemplateReply }) {
  const dates = useDates();
  const [writing, setWriting] = useState(false);
  const { content, version, newest } = template;
  const isNewest = version.version === newest;
  return (
    <Page title={`${template.name}, version ${version.version}`} lead={`Published ${dates.when(version.publishedAt)}${version.publishedBy ? ` by ${version.publishedBy}` : ''} · ${version.plans} plans are made by it${version.changeNote ? ` · ${version.changeNote}` : ''}`}>
      {newest > 1 ? (
        <nav className="filters" aria-label="Versions">
          {Array.from({ length: newest }, (_, index) => newest - index).map((number) => (
            <Link key={number} to="/plans/templates/$id" params={{ id: template.id } as never} search={{ version: number } as never} aria-current={number === version.version ? 'page' : undefined}>
              Version {number}
            </Link>
          ))}
        </nav>
      ) : null}
      {writing ? (
        <TemplateForm template={template} close={() => setWriting(false)} />
      ) : (
        <>
          <p>{content.about}</p>
          <dl>
            {Object.entries(content.parts).map(([kind, words]) => (
              <div key={kind}>
                <dt>{words.name}</dt>
                <dd>{words.help}</dd>
              </div>
            ))}
            <dt>What makes a good goal</dt>
            <dd>{content.goalTest.map(({ word }) => word).join(', ')}</dd>
            <dt>Sources of money</dt>
            <dd>{content.fundingSources.join(', ')}</dd>
            <dt>Goals at most</dt>
            <dd>{content.goalsAtMost}</dd>
            <dt>A cycle</dt>
            <dd>
              {content.cycle.days} {content.cycle.count === 'school_days' ? 'days of school' : 'days'}, looked at on days {content.cycle.checkpoints.join(', ')}
            </dd>
          </dl>
          {template.mayPublish && isNewest ? (
            <p>
              <button type="button" className="main" onClick={() => setWriting(true)}>
                Write version {newest + 1}
              </button>
            </p>
          ) : null}
        </>
      )}
    </Page>
  );
}
