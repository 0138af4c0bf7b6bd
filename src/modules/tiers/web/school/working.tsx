import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { WorkingReply } from '../../contract.ts';
import { insteadWords, standardiseWords, standingWords, withUnit } from '../tier-words.ts';

interface WorkingProps {
  working: WorkingReply;
  /** The tier that was decided, which may differ. */
  tier: string | null;
  nameOf: (key: string | null) => string;
}

const fixed = (value: number | null, decimals: number) => (value === null ? '–' : value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));

/** The index of one school as a sum that anybody can do again: each figure is rounded before it is used. */
export function Working({ working, nameOf }: WorkingProps) {
  const dates = useDates();
  const { run, index, lines, sum, need, rank, of, refusal, stands, formula, stability } = working;
  const { decimals, outOf } = formula;
  const rest = lines.find((line) => line.population !== null && line.population.n < 10);
  return (
    <>
      <h2>How the index works it out</h2>
      <p>
        <Link to={'/need-indexes/$id' as never} params={{ id: index.id } as never}>
          {index.name}
        </Link>
        , version {run.version}, computation {run.number} of {dates.when(run.computedAt)}: <strong>{nameOf(working.tier)}</strong>
        {need === null ? '.' : `, index ${fixed(need, decimals.index)}, rank ${rank} of ${of} from most need.`}
      </p>
      {stands ? null : <p className="notice">A figure that this computation used may no longer be shown. Its working is withheld until it is computed again; the tier stays.</p>}
      {refusal ? <p className="notice">There is no index for this school: {refusal}</p> : null}
      {lines.length > 0 ? (
        <div className="scroll" tabIndex={0} role="region" aria-label="The working">
          <table className="working">
            <caption>Made comparable × weight ÷ {outOf} = what it adds. All figures are rounded as shown before they are used.</caption>
            <thead>
              <tr>
                <th scope="col">Component</th>
                <th scope="col" className="n">Value</th>
                <th scope="col" className="n">Made comparable</th>
                <th scope="col" className="n">Weight</th>
                <th scope="col" className="n">Adds</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.key}>
                  <th scope="row">
                    {line.name}
                    <div className="where">
                      {line.direction === 'more' ? 'More of it means more need. ' : 'Less of it means more need. '}
                      {line.population ? `Made comparable as ${standardiseWords[line.standardise]}; mean ${fixed(line.population.mean, 1)} of ${line.population.n} schools. ` : ''}
                      {line.source ? `From ${line.source}${line.period ? `, ${line.period}` : ''}.` : ''}
                    </div>
                  </th>
                  <td className="n">{line.value === null ? <span className="quiet">{standingWords[line.standing]}</span> : withUnit(Number(line.value.toFixed(Math.max(1, line.decimals))), line.unit)}</td>
                  <td className="n">{line.standardised === null ? '–' : fixed(line.standardised, decimals.standardised)}</td>
                  <td className="n">
                    {fixed(line.weightUsed, decimals.weight)}
                    {line.instead ? <div className="where">{insteadWords[line.instead]}</div> : line.weight !== null && line.weight !== line.weightUsed ? <div className="where">{fixed(line.weight, decimals.weight)} in the formula</div> : null}
                  </td>
                  <td className="n">{line.product === null ? '–' : fixed(line.product, decimals.product)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  Sum{need !== null && sum !== need ? `, rounded ${fixed(need, decimals.index)}` : ''}
                </th>
                <td className="n">{fixed(Math.round(lines.reduce((all, line) => all + line.weightUsed, 0) * 1e4) / 1e4, decimals.weight)}</td>
                <td className="n">{sum === null ? '–' : fixed(sum, decimals.product)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      ) : null}
      {rest ? <p className="quiet">Few schools have a value of {rest.name} ({rest.population!.n}): its comparison is weak.</p> : null}
      <Changes working={working} nameOf={nameOf} />
      {stability ? (
        <p>
          With weights drawn at random {run.draws.toLocaleString('en-US')} times around those of the formula (seed {run.seed}), it is {shares(stability.tiers, nameOf)}; nine draws of ten put it between rank {stability.rankLow} and {stability.rankHigh} of {of}.
        </p>
      ) : null}
    </>
  );
}

/** What would change the tier, each by itself. */
function Changes({ working: { lines, need }, nameOf }: { working: WorkingReply; nameOf: (key: string | null) => string }) {
  const changes = lines.flatMap((line) => [line.up, line.down].flatMap((change) => (change ? [{ line, change }] : [])));
  if (need === null) return null;
  return (
    <>
      <h3>What would change it</h3>
      {changes.length === 0 ? <p>No possible value of any one component would lead to another tier.</p> : null}
      <ul className="plain">
        {changes.map(({ line, change }) => (
          <li key={`${line.key} ${change.by}`}>
            If “{line.name}” were {withUnit(Math.abs(change.by), line.unit === '%' ? 'points' : line.unit)} {change.by > 0 ? 'higher' : 'lower'} ({withUnit(change.to, line.unit)}), the index would say {nameOf(change.tier)}.
          </li>
        ))}
      </ul>
    </>
  );
}

function shares(tiers: Record<string, number>, nameOf: (key: string | null) => string): string {
  return Object.entries(tiers)
    .toSorted(([, a], [, b]) => b - a)
    .map(([key, share]) => `in ${nameOf(key)} in ${Math.round(share * 1000) / 10} % of them`)
    .join(', ');
}
