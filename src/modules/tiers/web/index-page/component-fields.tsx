import type { VersionReply } from '../../contract.ts';
import { missingWords, standardiseWords } from '../tier-words.ts';
import { sourceInWords } from './source-words.ts';

type Component = VersionReply['formula']['components'][number];

const fresh: Record<Component['standardise']['as'], Component['standardise']> = {
  z_score: { as: 'z_score', among: 'all' },
  percentile: { as: 'percentile', among: 'all' },
  min_max: { as: 'min_max', among: 'all' },
  published_points: { as: 'published_points' },
  bands: { as: 'bands', bands: [{ from: 0, points: 0 }] },
};

/** One component of a draft; undefined takes it out. */
export function ComponentFields({ component, change }: { component: Component; change: (next: Component | undefined) => void }) {
  const { key, name, source, direction, standardise, weight, missing } = component;
  const id = (field: string) => `${field}-${key}`;
  return (
    <fieldset className="component">
      <legend>{name}</legend>
      <p className="quiet">{sourceInWords(source)}</p>
      <div className="pair">
        <div>
          <label htmlFor={id('name')}>Name</label>
          <input id={id('name')} required maxLength={120} value={name} onChange={(event) => change({ ...component, name: event.target.value })} />
        </div>
        <div>
          <label htmlFor={id('weight')}>Weight</label>
          {weight.kind === 'fixed' ? <input id={id('weight')} type="number" min={0} max={10000} step="any" required value={weight.parts} onChange={(event) => change({ ...component, weight: { kind: 'fixed', parts: Number(event.target.value) } })} /> : <input id={id('weight')} disabled value="as published for each school" />}
        </div>
        <div>
          <label htmlFor={id('direction')}>Means more need</label>
          <select id={id('direction')} value={direction} onChange={(event) => change({ ...component, direction: event.target.value as Component['direction'] })}>
            <option value="more">the more of it</option>
            <option value="less">the less of it</option>
          </select>
        </div>
        <div>
          <label htmlFor={id('as')}>Made comparable as</label>
          <select id={id('as')} value={standardise.as} onChange={(event) => change({ ...component, standardise: fresh[event.target.value as keyof typeof fresh] })}>
            {Object.entries(standardiseWords).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        {'among' in standardise ? (
          <div>
            <label htmlFor={id('among')}>Compared with</label>
            <select id={id('among')} value={standardise.among} onChange={(event) => change({ ...component, standardise: { ...standardise, among: event.target.value as 'all' | 'level' } })}>
              <option value="all">all schools</option>
              <option value="level">schools of its level</option>
            </select>
          </div>
        ) : null}
        <div>
          <label htmlFor={id('missing')}>Where nothing is known</label>
          <select id={id('missing')} value={missing} onChange={(event) => change({ ...component, missing: event.target.value as Component['missing'] })}>
            {Object.entries(missingWords).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
      </div>
      {standardise.as === 'bands' ? (
        <>
          <label htmlFor={id('bands')}>Bands: where each begins and its points, as 0:1, 40:2, 70:3</label>
          <input id={id('bands')} defaultValue={standardise.bands.map(({ from, points }) => `${from}:${points}`).join(', ')} onBlur={(event) => change({ ...component, standardise: { as: 'bands', bands: bandsOf(event.target.value) } })} />
        </>
      ) : null}
      {source.kind === 'measure' ? (
        <>
          <label htmlFor={id('period')}>Period</label>
          <select id={id('period')} value={source.period.rule} onChange={(event) => change({ ...component, source: { ...source, period: event.target.value === 'newest' ? { rule: 'newest' } : { rule: 'newest_of_each' } } })}>
            {source.period.rule === 'named' ? <option value="named">{source.period.key}</option> : null}
            <option value="newest">the newest that any school has</option>
            <option value="newest_of_each">the newest of each school</option>
          </select>
        </>
      ) : null}
      <button type="button" className="plain" onClick={() => change(undefined)}>
        Take {name} out
      </button>
    </fieldset>
  );
}

function bandsOf(text: string): { from: number; points: number }[] {
  const bands = [...text.matchAll(/(-?[\d.]+)\s*:\s*(-?[\d.]+)/g)].map((match) => ({ from: Number(match[1]), points: Number(match[2]) })).filter(({ from, points }) => Number.isFinite(from) && Number.isFinite(points));
  return bands.length > 0 ? bands : [{ from: 0, points: 0 }];
}
