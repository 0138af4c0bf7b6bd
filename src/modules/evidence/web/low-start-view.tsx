import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { ChartTable } from '../../../ui/charts/chart-table.tsx';
import { DotIntervals, type IntervalRow } from '../../../ui/charts/dot-intervals.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { IntervalReply, LowStartReply } from '../contract.ts';
import { evidenceApi } from './client.ts';
import { cutWords, limitWords, signedWords, valueWords } from './figure-words.ts';
import { GroupChoice } from './group-choice.tsx';
import { Working } from './working.tsx';

interface LowStartViewProps {
  asked: Record<string, string>;
  group: string | undefined;
  chooseGroup: (group: string) => void;
  acts?: ReactNode;
}

/** What schools that start low do anyway, before anybody takes credit or blame for it. */
export function LowStartView({ asked, group, chooseGroup, acts }: LowStartViewProps) {
  const query = { ...asked, ...(group ? { group } : {}) };
  const start = useQuery({ queryKey: ['evidence', 'low-start', query], queryFn: () => evidenceApi('GET /low-starts', { query }), placeholderData: keepPreviousData });
  return (
    <QueryState query={start}>
      {(shown) => (
        <>
          <GroupChoice groups={shown.choices.groups} chosen={shown.group?.key} choose={chooseGroup} />
          <LowStart start={shown} download={`/api/v1/low-starts/export?${new URLSearchParams(query).toString()}`} acts={acts} />
        </>
      )}
    </QueryState>
  );
}

function LowStart({ start, download, acts }: { start: LowStartReply; download: string; acts: ReactNode }) {
  const { measure, from, to, group, chosen, all, expected, matched, earlier } = start;
  const row = (key: string, label: string, change: IntervalReply): IntervalRow => ({ key, label, value: change.estimate, low: change.low, high: change.high, words: signedWords(measure, change.estimate ?? 0), about: limitWords(measure, change) && `(${limitWords(measure, change)})` });
  const rows: IntervalRow[] = [
    ...(chosen ? [row('chosen', `Lowest fifth of ${from!.name} (${chosen.schools} schools)`, chosen.change)] : []),
    ...(expected === null ? [] : [{ key: 'expected', label: 'The same, by chance alone', value: expected, low: null, high: null, words: signedWords(measure, expected), about: 'from the correlation', shape: 'diamond' as const }]),
    ...(matched ? [row('matched', `Alike, not chosen (${matched.schools} schools)`, matched.change)] : []),
    ...(earlier ? [row('earlier', `Lowest fifth of ${earlier.from.name}, a year before (${earlier.schools} schools)`, earlier.change)] : []),
    ...(all ? [row('all', `All schools (${all.schools})`, all.change)] : []),
  ];
  return (
    <ChartFrame
      title={`Schools with a low ${from?.name ?? 'first year'}: ${[measure.name, cutWords(start), group?.name].filter(Boolean).join(', ')}`}
      sentences={start.sentences}
      reading={rows.length > 0 ? `Mean change from ${from!.name} to ${to!.name}${measure.kind === 'share' ? ' in points' : ''}; each school counts once. Diamond: what chance alone would bring.` : undefined}
      table={<LowStartTable start={start} />}
      download={{ href: download, name: 'low-start.csv' }}
      working={<Working {...start} />}
      acts={acts}
    >
      {rows.length > 0 ? <DotIntervals label={start.sentences.join(' ')} rows={rows} format={(value) => signedWords({ ...measure, kind: 'score', decimals: 0 }, value)} line={{ value: 0, word: 'zero: no change' }} /> : null}
    </ChartFrame>
  );
}

function LowStartTable({ start: { measure, schools, from, to } }: { start: LowStartReply }) {
  return (
    <ChartTable
      caption="By name: every school with a number in both years."
      columns={[{ label: 'School' }, { label: from?.name ?? 'First year', numeric: true }, { label: to?.name ?? 'Second year', numeric: true }, { label: 'Chosen' }]}
      rows={schools.map((school) => [school.name, valueWords(measure, school.before), valueWords(measure, school.after), school.chosen ? 'lowest fifth' : ''])}
    />
  );
}
