import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { ChartTable } from '../../../ui/charts/chart-table.tsx';
import { DotIntervals } from '../../../ui/charts/dot-intervals.tsx';
import type { GapsReply } from '../contract.ts';
import type { ReactNode } from 'react';
import { aboutWords, cutWords, figureWords, limitWords, nWords, ratioWords, signedWords, tickWords, valueWords } from './figure-words.ts';
import { Working } from './working.tsx';

interface GapChartsProps {
  gaps: GapsReply;
  download: string;
  acts?: ReactNode;
}

/** The groups of one year beside their references, then how far apart they are; in the order of the groups, never by size. */
export function GapCharts({ gaps, download, acts }: GapChartsProps) {
  const { measure, place, period, groups } = gaps;
  const at = gaps.periods.length - 1;
  const rows = groups.map((group) => ({ group, year: group.years[at]! }));
  const compared = rows.filter(({ group, year }) => group.reference && year.gap);
  const title = [measure.name, cutWords(gaps), period?.name].filter(Boolean).join(', ');
  const all = rows.find(({ group }) => group.key === 'all');
  const within: [number, number] | undefined = measure.kind === 'share' ? [0, 100] : undefined;
  const hidden = rows.filter(({ year }) => year.figure.value === null);
  return (
    <>
      <ChartFrame
        title={title}
        sentences={all ? [all.year.sentence, ...ofSchools(all.year, place.kind)] : []}
        each={rows.flatMap(({ group, year }) => (group.key === 'all' ? [] : (year.counting ?? [])))}
        reading={`Dot: the group. Diamond: the group it is compared with. Line: what chance alone would allow (95 %).${hidden.length > 0 ? ' Where there is no dot, the row says why.' : ''}`}
        table={<GapsTable gaps={gaps} />}
        download={{ href: download, name: 'gaps.csv' }}
        working={<Working {...gaps} />}
        acts={acts}
      >
        <DotIntervals
          label={`${title}, ${place.name}. ${rows.map(({ year }) => year.sentence).join(' ')}`}
          format={(value) => tickWords(measure, value)}
          within={within}
          rows={rows.map(({ group, year }) => ({
            key: group.key,
            label: group.name,
            value: year.figure.value,
            low: year.figure.low,
            high: year.figure.high,
            words: figureWords(measure, year.figure),
            about: aboutWords(measure, year.figure),
            beside: year.reference?.value === null || year.reference === null ? null : { value: year.reference.value, title: `${group.reference!.name}: ${valueWords(measure, year.reference.value)}` },
          }))}
        />
      </ChartFrame>
      {compared.length > 0 ? (
        <ChartFrame
          title="How far from the group compared with"
          sentences={gaps.summary.gaps}
          each={compared.map(({ year }) => year.sentence)}
          reading={measure.kind === 'share' ? 'In points. Where the line crosses zero, these numbers show no gap.' : 'There is no line: without the spread nothing says what chance would allow.'}
          table={<GapsTable gaps={gaps} />}
          download={{ href: download, name: 'gaps.csv' }}
          working={<Working {...gaps} />}
          acts={acts}
        >
          <DotIntervals
            label={compared.map(({ year }) => year.sentence).join(' ')}
            format={(value) => signedWords({ ...measure, kind: 'score', decimals: 0 }, value)}
            line={{ value: 0, word: 'zero: no gap' }}
            rows={compared.map(({ group, year: { gap } }) => ({
              key: group.key,
              label: `${group.name} – ${group.reference!.name}`,
              value: gap!.difference.estimate,
              low: gap!.difference.low,
              high: gap!.difference.high,
              words: signedWords(measure, gap!.difference.estimate!),
              about: bracketed(limitWords(measure, gap!.difference)),
            }))}
          />
        </ChartFrame>
      ) : null}
    </>
  );
}

const bracketed = (words: string) => (words === '' ? '' : `(${words})`);

function ofSchools({ figure: { schools }, counting }: GapsReply['groups'][number]['years'][number], kind: string): string[] {
  if (kind === 'school') return [];
  return [counting ?? `Counted: ${schools.counted.toLocaleString('en-US')} ${schools.counted === 1 ? 'school' : 'schools'}.`];
}

function GapsTable({ gaps: { measure, groups, periods, place } }: { gaps: GapsReply }) {
  return (
    <ChartTable
      caption="Every group and year. Interval: 95 %."
      columns={[{ label: 'Group' }, { label: 'Year' }, { label: 'Value', numeric: true }, { label: 'Interval', numeric: true }, { label: 'n', numeric: true }, ...(place.kind === 'school' ? [] : [{ label: 'Schools left out', numeric: true }, { label: 'With them', numeric: true }]), { label: 'Compared with' }, { label: 'Difference', numeric: true }, { label: 'Its interval', numeric: true }, { label: 'Ratio', numeric: true }, { label: 'The ratio’s', numeric: true }]}
      rows={groups.flatMap((group) =>
        group.years.map(({ figure, gap }, index) => [
          group.name,
          periods[index]!.name,
          figureWords(measure, figure),
          limitWords(measure, figure),
          nWords(figure).slice(2),
          ...(place.kind === 'school' ? [] : [figure.schools.leftOut > 0 ? figure.schools.leftOut.toLocaleString('en-US') : '', figure.withAll ? limitWords(measure, figure.withAll) : '']),
          group.reference?.name ?? '',
          gap?.difference.estimate === undefined || gap.difference.estimate === null ? '' : signedWords(measure, gap.difference.estimate),
          gap ? limitWords(measure, gap.difference) : '',
          ratioWords(gap?.ratio?.estimate ?? null),
          gap?.ratio ? limitWords({ kind: 'score', unit: '', decimals: 2 }, gap.ratio) : '',
        ]),
      )}
    />
  );
}
