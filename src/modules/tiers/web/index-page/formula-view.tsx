import type { VersionReply } from '../../contract.ts';
import { useTiers } from '../tier-name.tsx';
import { missingWords, standardiseWords } from '../tier-words.ts';
import { sourceInWords } from './source-words.ts';

/** A formula to read: what counts, how it is made comparable, how much it weighs, and where the tiers begin. */
export function FormulaView({ formula }: { formula: VersionReply['formula'] }) {
  const { nameOf } = useTiers();
  const { components, outOf, cuts, leastKnown, needRises, decimals } = formula;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label="Components">
        <table className="working">
          <thead>
            <tr>
              <th scope="col">Component</th>
              <th scope="col">Made comparable as</th>
              <th scope="col" className="n">Weight of {outOf}</th>
              <th scope="col">Where nothing is known</th>
            </tr>
          </thead>
          <tbody>
            {components.map((component) => (
              <tr key={component.key}>
                <th scope="row">
                  {component.name}
                  <div className="where">
                    {sourceInWords(component.source)}. {component.direction === 'more' ? 'More of it means more need.' : 'Less of it means more need.'}
                  </div>
                </th>
                <td>
                  {standardiseWords[component.standardise.as]}
                  {component.standardise.as === 'bands' ? <div className="where">{component.standardise.bands.map(({ from, points }) => `from ${from}: ${points}`).join('; ')}</div> : null}
                  {'among' in component.standardise && component.standardise.among === 'level' ? <div className="where">among schools of its level</div> : null}
                </td>
                <td className="n">{component.weight.kind === 'fixed' ? component.weight.parts : 'as published for each school'}</td>
                <td>{missingWords[component.missing]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {cuts.by === 'rank'
          ? `By rank: ${cuts.tiers.map(({ tier, percent }) => (percent === null ? `the rest ${nameOf(tier)}` : `${percent} % of the schools ${nameOf(tier)}`)).join(', ')}.`
          : `By the index: ${cuts.tiers.map(({ tier, at }) => (at === null ? `otherwise ${nameOf(tier)}` : `${nameOf(tier)} ${needRises === 'with_index' ? 'from' : 'up to'} ${at}`)).join(', ')}.`}{' '}
        A school of which less than {leastKnown} % of the weights are known has no index. The index is rounded to {decimals.index} {decimals.index === 1 ? 'decimal' : 'decimals'}.
      </p>
    </>
  );
}
