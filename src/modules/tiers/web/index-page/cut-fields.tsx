import type { VersionReply } from '../../contract.ts';
import { useTiers } from '../tier-name.tsx';

type Formula = VersionReply['formula'];

/** Where the tiers begin: by rank or by the index itself; and how much must be known. */
export function CutFields({ formula, change }: { formula: Formula; change: (next: Partial<Formula>) => void }) {
  const { nameOf } = useTiers();
  const { cuts, leastKnown } = formula;
  const set = (at: number, value: number) =>
    change({ cuts: cuts.by === 'rank' ? { by: 'rank', tiers: cuts.tiers.map((each, index) => (index === at ? { ...each, percent: value } : each)) } : { by: 'index', tiers: cuts.tiers.map((each, index) => (index === at ? { ...each, at: value } : each)) } });
  const turn = (by: 'rank' | 'index') =>
    change({ cuts: by === 'rank' ? { by, tiers: cuts.tiers.map(({ tier }, index) => ({ tier, percent: index === cuts.tiers.length - 1 ? null : 15 })) } : { by, tiers: cuts.tiers.map(({ tier }, index) => ({ tier, at: index === cuts.tiers.length - 1 ? null : 70 - index * 20 })) } });
  return (
    <fieldset className="component">
      <legend>Tiers</legend>
      <div className="pair">
        <div>
          <label htmlFor="cuts-by">By</label>
          <select id="cuts-by" value={cuts.by} onChange={(event) => turn(event.target.value as 'rank' | 'index')}>
            <option value="rank">rank: a share of the schools</option>
            <option value="index">the index itself</option>
          </select>
        </div>
        {cuts.tiers.map((each, index) => {
          const value = 'percent' in each ? each.percent : each.at;
          return value === null ? null : (
            <div key={each.tier}>
              <label htmlFor={`cut-${each.tier}`}>
                {nameOf(each.tier)}, {cuts.by === 'rank' ? '% of the schools' : formula.needRises === 'with_index' ? 'from' : 'up to'}
              </label>
              <input id={`cut-${each.tier}`} type="number" step="any" required value={value} onChange={(event) => set(index, Number(event.target.value))} />
            </div>
          );
        })}
        <div>
          <label htmlFor="least-known">Weights that must be known, %</label>
          <input id="least-known" type="number" min={0} max={100} required value={leastKnown} onChange={(event) => change({ leastKnown: Number(event.target.value) })} />
        </div>
      </div>
    </fieldset>
  );
}
