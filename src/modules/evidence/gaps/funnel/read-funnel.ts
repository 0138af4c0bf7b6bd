import type { UseCase } from '../../../people/index.ts';
import { shownValues } from '../../suppression/shown-values.ts';
import type { FunnelReply, GroupQuery } from '../contract.ts';
import { csvFile } from '../csv-file.ts';
import { cutReply } from '../cut-reply.ts';
import { poolCells } from '../figures/pool-cells.ts';
import { findCut } from '../find-cut.ts';
import { findSource } from '../find-source.ts';
import { funnelCurve, funnelPlace, overdispersion } from './funnel-points.ts';
import { funnelSentences } from './funnel-sentences.ts';

const formulas = [
  'Middle: students of all schools shown that count ÷ students counted in them.',
  'Limits: middle ± 1.96 (95 %) and ± 3.09 (99.8 %) × √(middle × (1 − middle) ÷ n): Spiegelhalter (2005), Stat Med 24:1185.',
  'Times chance: Σ (share − middle)² ÷ (middle × (1 − middle) ÷ n), divided by the number of schools less one.',
];

/** Every school of the district by its size against what chance allows; by name, for an order would be one of chance. */
export async function readFunnel(useCase: UseCase, asked: GroupQuery): Promise<FunnelReply> {
  const cut = await findCut(useCase, { ...asked, schoolId: undefined });
  const period = cut.periods.find((each) => each.key === asked.period) ?? cut.periods.at(-1);
  const group = cut.groups.find((each) => each.key === (asked.group ?? 'all')) ?? cut.groups[0];
  const values = period && group ? await shownValues(useCase, { series: [group.series], periods: [period.number] }) : [];
  const { source, schools } = await findSource(useCase, cut.measure.source, values, true);
  const figures = values.map((value) => ({ schoolId: value.schoolId, name: schools.get(value.schoolId) ?? '', figure: poolCells(cut.measure, [value]) })).toSorted((a, b) => a.name.localeCompare(b.name) || (a.schoolId < b.schoolId ? -1 : 1));
  const counted = figures.filter(({ figure }) => figure.count !== null && figure.n);
  const whole = { count: counted.reduce((sum, { figure }) => sum + figure.count!, 0), n: counted.reduce((sum, { figure }) => sum + figure.n!, 0) };
  const because = cut.measure.kind !== 'share' ? 'A funnel needs counts of students. Of a mean the source gives no spread, so nothing says how far chance alone would carry a school.' : whole.n === 0 ? 'No school has a number that may be shown.' : null;
  const target = because === null ? whole.count / whole.n : null;
  const points = target === null ? [] : counted.map(({ schoolId, name, figure }) => ({ schoolId, name, value: figure.value!, n: figure.n!, place: funnelPlace(target, { count: figure.count!, n: figure.n! }) }));
  const spread = target === null ? null : overdispersion(target, counted.map(({ figure }) => figure));
  const far = points.filter((point) => point.place.startsWith('far_')).length;
  return {
    ...cutReply(cut),
    period: period ? { key: period.key, name: period.name } : null,
    group: group ? { key: group.key, name: group.name } : null,
    target: target === null ? null : target * 100,
    because,
    points,
    notShown: figures.filter(({ figure }) => figure.standing !== 'known').map(({ schoolId, name, figure }) => ({ schoolId, name, because: figure.because ?? '' })),
    curve: target === null ? [] : funnelCurve(target, sizesUpTo(Math.max(...points.map((point) => point.n)))),
    overdispersion: spread,
    sentences: target === null || !group || !period ? [because ?? 'There is no number.'] : funnelSentences({ group: group.name, year: period.name, target, schools: points.length, outside: points.filter((point) => point.place !== 'within').length, farOutside: far, overdispersion: spread }),
    source,
    formulas,
  };
}

/** Sizes at which the limits are drawn: close where they bend. */
function sizesUpTo(largest: number): number[] {
  const steps = 48;
  return [...new Set(Array.from({ length: steps + 1 }, (_, step) => Math.max(4, Math.round(largest * (step / steps) ** 2))))];
}

export async function exportFunnel(useCase: UseCase, asked: GroupQuery): Promise<Response> {
  const { measure, subject, grade, group, period, points, notShown, source, target } = await readFunnel(useCase, asked);
  const about = [measure.name, subject, grade, group?.name, period?.name];
  const rows = [...points.map((point) => [...about, point.name, point.value, point.n, point.place, target, '', source.publisher, source.refreshedAt]), ...notShown.map(({ name, because }) => [...about, name, '', '', '', target, because, source.publisher, source.refreshedAt])];
  return csvFile(useCase, { name: 'funnel', columns: ['measure', 'subject', 'grade', 'group', 'period', 'school', 'value', 'n', 'place', 'all_schools', 'note', 'source', 'refreshed_at'], rows, asked });
}
