import { wilsonInterval } from '../../intervals/wilson-interval.ts';
import type { Sum } from '../../suppression/add-up.ts';
import type { Figure, Standing } from './figure.ts';
import type { Measured } from './measured.ts';
import { whyNoInterval } from './why-no-interval.ts';

const nothing = { value: null, low: null, high: null, count: null, n: null, withAll: null };
const inWords: Record<Exclude<Standing, 'known'>, string> = {
  hidden: 'Hidden: few students.',
  hidden_by_publisher: 'The publisher does not show it.',
  not_applicable: 'It does not apply here.',
  absent: 'The source has no number for it.',
};

/** The figure that a sum makes. */
export function poolSum({ kind }: Measured, sum: Omit<Sum, 'series' | 'period' | 'runs'>): Figure {
  const counted = sum.shown + sum.unshown;
  const schools = { counted, unshown: sum.unshown, leftOut: sum.hidden + sum.hiddenByPublisher };
  if (counted === 0) {
    const standing = sum.hidden > 0 ? 'hidden' : sum.hiddenByPublisher > 0 ? 'hidden_by_publisher' : sum.notApplicable > 0 ? 'not_applicable' : 'absent';
    return { ...nothing, standing, because: inWords[standing], schools };
  }
  if (counted > 1 && (kind === 'rate' || kind === 'score')) return { ...nothing, standing: 'not_applicable', because: `Each school has its own ${kind}; many together have none.`, schools };
  const because = whyNoInterval(kind);
  const complete = sum.withN === counted;
  const known = { ...nothing, standing: 'known' as const, because, schools };
  if (kind === 'count') return { ...known, value: sum.values, n: complete ? sum.n : null };
  // Where the source tells no n of some, each school counts once.
  if (!complete) return { ...known, value: sum.values / counted };
  if (kind !== 'share') return { ...known, value: sum.weighted / sum.n, n: sum.n };
  const { estimate, low, high } = wilsonInterval({ count: sum.count, n: sum.n });
  return { ...known, value: estimate * 100, low: low * 100, high: high * 100, count: sum.count, n: sum.n, because: null, withAll: withAll(sum) };
}

function withAll({ count, n, hidden, hiddenByPublisher, leftN, leftFrom, leftTo, leftMost, leftUnknown }: Parameters<typeof poolSum>[1]): Figure['withAll'] {
  if (hidden + hiddenByPublisher === 0 || leftUnknown > 0) return null;
  const students = leftN + leftMost;
  return { low: (100 * (count + leftFrom)) / (n + students), high: (100 * (count + leftTo + leftMost)) / (n + students), students };
}
