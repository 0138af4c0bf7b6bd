import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { NeedIndexReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';
import { useTiers } from '../tier-name.tsx';

const settleMs = 200;

/** Other weights by sliders, and who would move; nothing is kept. A draft can be tried against what is in force. */
export function WhatIf({ index }: { index: NeedIndexReply }) {
  const base = index.versions.find(({ id }) => id === index.inForce) ?? index.versions[0]!;
  const [versionId, setVersionId] = useState(base.id);
  const version = index.versions.find(({ id }) => id === versionId) ?? base;
  const own = Object.fromEntries(version.formula.components.map(({ key, weight }) => [key, weight.kind === 'fixed' ? weight.parts : 0]));
  const [changed, setChanged] = useState<Record<string, number>>({});
  const weights = { ...own, ...changed };
  const settled = useSettled(JSON.stringify({ versionId, weights }), settleMs);
  const { nameOf, levelOf } = useTiers();
  const published = version.formula.components.some(({ weight }) => weight.kind === 'published');
  const query = useQuery({
    queryKey: ['tiers', 'what-if', index.id, settled],
    queryFn: () => tiersApi('POST /need-indexes/{id}/what-ifs', { params: { id: index.id }, body: published ? { versionId } : (JSON.parse(settled) as { versionId: string; weights: Record<string, number> }) }),
    placeholderData: (last) => last,
    retry: false,
  });
  const counts = (all: Record<string, number>) => Object.entries(all).toSorted(([a], [b]) => levelOf(b) - levelOf(a)).map(([key, n]) => `${n} ${nameOf(key)}`).join(', ');
  return (
    <>
      {index.versions.length > 1 ? (
        <div className="narrow">
          <label htmlFor="what-if-version">Formula</label>
          <select
            id="what-if-version"
            value={versionId}
            onChange={(event) => {
              setVersionId(event.target.value);
              setChanged({});
            }}
          >
            {index.versions.map((each) => (
              <option key={each.id} value={each.id}>
                Version {each.number}
                {each.publishedAt === null ? ', draft' : each.id === index.inForce ? ', in force' : ''}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {published ? (
        <p>The source publishes these weights for each school; they are not ours to change.</p>
      ) : (
        <>
          <p className="quiet">Weights count in proportion to each other. Arrow keys move a slider.</p>
          <div className="weights">
            {version.formula.components.map(({ key, name }) => (
              <div key={key} className="weight">
                <label htmlFor={`weight-${key}`}>{name}</label>
                <input id={`weight-${key}`} type="range" min={0} max={version.formula.outOf} step={1} value={weights[key]} aria-valuetext={`${weights[key]} parts`} onChange={(event) => setChanged({ ...changed, [key]: Number(event.target.value) })} />
                <output htmlFor={`weight-${key}`}>{query.data?.weights[key] ?? weights[key]}</output>
              </div>
            ))}
          </div>
          <p>
            <button type="button" onClick={() => setChanged({})}>
              Back to the formula’s weights
            </button>
          </p>
        </>
      )}
      <QueryState query={query}>
        {({ before, after, movers, movedInAll }) => (
          <>
            <h2>Who would move</h2>
            <p role="status">
              {movedInAll === 0 ? 'Nobody would move.' : movedInAll === 1 ? 'One school would move.' : `${movedInAll} schools would move.`} Now: {counts(before)}. Then: {counts(after)}.
            </p>
            {movers.length > 0 ? (
              <div className="scroll" tabIndex={0} role="region" aria-label="Who would move">
                <table className="working">
                  <thead>
                    <tr>
                      <th scope="col">School</th>
                      <th scope="col">From</th>
                      <th scope="col">To</th>
                      <th scope="col" className="n">Index now</th>
                      <th scope="col" className="n">Then</th>
                    </tr>
                  </thead>
                  <tbody>
                    {movers.map((row) => (
                      <tr key={row.school.id}>
                        <th scope="row">
                          <Link to={'/schools/$id/tier' as never} params={{ id: row.school.id } as never}>
                            {row.school.name}
                          </Link>
                        </th>
                        <td>{nameOf(row.from)}</td>
                        <td>{nameOf(row.to)}</td>
                        <td className="n">{row.needBefore ?? '–'}</td>
                        <td className="n">{row.needAfter ?? '–'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            ) : null}
          </>
        )}
      </QueryState>
    </>
  );
}
