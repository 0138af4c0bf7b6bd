import { wilsonInterval } from '../../evidence/index.ts';
import { clusterBootstrap, ratioOf } from '../equity/cluster-bootstrap.ts';
import type { ShareReply } from './contract.ts';
import type { TiedFact } from './tied-facts.ts';

type Tied = ShareReply['items'][number]['requests'];
export type Kind = 'requests' | 'visits' | 'hours';

const method = { draws: 400, seed: 1 };

/**
 * The share of some facts that is tied: counts with Wilson's limits; hours, which come a visit at a time, with limits
 * from drawing whole schools anew.
 */
export function shareOf(facts: TiedFact[], kind: Kind): Tied {
  const [all, tied] = [sumOf(facts, (fact) => fact.all), sumOf(facts, (fact) => fact.tied)];
  if (all === 0) return { all, tied, share: null, because: 'Nothing of it in this time.' };
  if (kind !== 'hours') {
    const { low, high } = wilsonInterval({ count: tied, n: all });
    return { all, tied, share: { value: (tied / all) * 100, low: low * 100, high: high * 100 }, because: null };
  }
  const schools = [...Map.groupBy(facts, ({ schoolId }) => schoolId).values()].map((own) => ({ sum: sumOf(own, (fact) => fact.tied), n: sumOf(own, (fact) => fact.all) }));
  // Drawn from schools of which all have none, or all, every sample is the same and says nothing of chance.
  if (tied === 0 || tied === all) return { all, tied, share: { value: (tied / all) * 100, low: null, high: null }, because: null };
  const { estimate, low, high } = clusterBootstrap(schools.length, schools.length, ratioOf(schools), method);
  return { all, tied, share: { value: estimate * 100, low: low === null ? null : low * 100, high: high === null ? null : high * 100 }, because: null };
}

/**
 * The share of each region. One of few schools is not shown, for it would grade a leader; and where only one is hidden
 * while the district is told, the one of fewest schools besides is hidden too, or it would be the district less all the others.
 */
export function sharesOfRegions(byRegion: Map<string, TiedFact[]>, kind: Kind, { fewest, besideDistrict }: { fewest: number; besideDistrict: boolean }): Map<string, Tied> {
  const counted = [...byRegion].map(([id, facts]) => ({ id, facts, schools: new Set(facts.map(({ schoolId }) => schoolId)).size }));
  const hidden = counted.filter(({ schools }) => schools > 0 && schools < fewest);
  if (hidden.length === 1 && besideDistrict) {
    const second = counted.filter(({ schools }) => schools >= fewest).toSorted((a, b) => a.schools - b.schools || (a.id < b.id ? -1 : 1))[0];
    if (second) hidden.push(second);
  }
  const because = `Not shown: fewer than ${fewest} schools stand behind it, or it would give away a region where so few do.`;
  return new Map(counted.map((row) => [row.id, hidden.includes(row) ? { all: null, tied: null, share: null, because } : shareOf(row.facts, kind)]));
}

function sumOf(facts: TiedFact[], of: (fact: TiedFact) => number): number {
  return facts.reduce((sum, fact) => sum + of(fact), 0);
}
