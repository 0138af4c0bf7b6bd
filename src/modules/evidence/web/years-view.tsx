import type { ReactNode } from 'react';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { ChartTable } from '../../../ui/charts/chart-table.tsx';
import type { ChartLine } from '../../../ui/charts/interval-lines.tsx';
import { SmallMultiples } from '../../../ui/charts/small-multiples.tsx';
import type { FigureReply, GapsReply, GroupReply } from '../contract.ts';
import { cutWords, figureWords, limitWords, nWords, signedWords, tickWords, valueWords } from './figure-words.ts';
import { Working } from './working.tsx';

/** Every group over the years on one scale, against itself first, with its reference behind it. */
export function YearsView({ gaps, download, acts }: { gaps: GapsReply; download: string; acts?: ReactNode }) {
  const { measure, groups, periods } = gaps;
  const shown = groups.filter((group) => group.years.some((year) => year.figure.value !== null));
  const without = groups.filter((group) => !shown.includes(group));
  const sentences = shown.flatMap((group) => (group.change ? [`${group.name}: ${group.change.sentence}${group.gapChange ? ` ${group.gapChange.sentence}` : ''}`] : []));
  return (
    <ChartFrame
      title={[measure.name, cutWords(gaps), periods.length > 1 ? `${periods[0]!.name} to ${periods.at(-1)!.name}` : periods[0]?.name].filter(Boolean).join(', ')}
      sentences={periods.length < 2 ? ['There is one year of numbers, so nothing can be said of change.'] : gaps.summary.changes}
      each={sentences}
      reading="Dot and line: the group. Diamond and dashes: the group it is compared with. Bars: what chance alone would allow (95 %). One scale for all."
      table={<YearsTable gaps={gaps} />}
      download={{ href: download, name: 'gaps.csv' }}
      working={<Working {...gaps} />}
      acts={acts}
    >
      <SmallMultiples
        places={periods.map((period) => period.name)}
        format={(value) => tickWords(measure, value)}
        within={measure.kind === 'share' ? [0, 100] : undefined}
        multiples={shown.map((group) => ({ key: group.key, title: group.name, label: group.years.map((year) => year.sentence).join(' '), lines: linesOf(measure, group), ...missing(group, gaps) }))}
      />
      {without.length > 0 ? <p className="quiet note">Without a number in these years: {without.map((group) => `${group.name} (${(group.years.at(-1)?.figure.because ?? '').toLowerCase().replace(/\.$/, '')})`).join('; ')}.</p> : null}
    </ChartFrame>
  );
}

function linesOf(measure: GapsReply['measure'], group: GroupReply): ChartLine[] {
  const point = (name: string, figure: FigureReply | null) => (figure?.value === null || !figure ? null : { value: figure.value!, low: figure.low, high: figure.high, title: `${name}: ${valueWords(measure, figure.value)}, ${nWords(figure)}` });
  const own: ChartLine = { key: group.key, label: group.name, shape: 'dot', points: group.years.map((year) => point(group.name, year.figure)) };
  if (!group.reference) return [own];
  return [{ key: 'reference', label: group.reference.name, shape: 'diamond', quiet: true, points: group.years.map((year) => point(group.reference!.name, year.reference)) }, own];
}

function missing(group: GroupReply, { periods }: GapsReply): { note?: string } {
  const gone = Map.groupBy(group.years.flatMap((year, index) => (year.figure.value === null ? [{ year: periods[index]!.name, why: (year.figure.because ?? '').toLowerCase() }] : [])), (each) => each.why);
  return gone.size > 0 ? { note: [...gone].map(([why, years]) => `${years.map((each) => each.year).join(', ')}: ${why}`).join(' ') } : {};
}

function YearsTable({ gaps: { measure, groups, periods } }: { gaps: GapsReply }) {
  return (
    <ChartTable
      caption="Every group: its years, its change and the change of its gap. Interval: 95 %."
      columns={[{ label: 'Group' }, ...periods.map((period) => ({ label: period.name, numeric: true })), { label: 'Change', numeric: true }, { label: 'Its interval', numeric: true }, { label: 'Compared with' }, { label: 'Change of the gap', numeric: true }, { label: 'The gap’s interval', numeric: true }]}
      rows={groups.map((group) => [
        group.name,
        ...group.years.map(({ figure }) => [figureWords(measure, figure), limitWords(measure, figure), nWords(figure)].filter(Boolean).join(' · ')),
        group.change?.interval.estimate === undefined || group.change.interval.estimate === null ? '' : signedWords(measure, group.change.interval.estimate),
        group.change ? limitWords(measure, group.change.interval) : '',
        group.reference?.name ?? '',
        group.gapChange?.interval.estimate === undefined || group.gapChange.interval.estimate === null ? '' : signedWords(measure, group.gapChange.interval.estimate),
        group.gapChange ? limitWords(measure, group.gapChange.interval) : '',
      ])}
    />
  );
}
