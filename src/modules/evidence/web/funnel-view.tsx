import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { ChartTable } from '../../../ui/charts/chart-table.tsx';
import { FunnelPlot } from '../../../ui/charts/funnel-plot.tsx';
import type { MarkShape } from '../../../ui/charts/mark.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { SearchChoice } from '../../../ui/search-choice.tsx';
import type { FunnelReply } from '../contract.ts';
import { evidenceApi } from './client.ts';
import { cutWords, tickWords, valueWords } from './figure-words.ts';
import { GroupChoice } from './group-choice.tsx';
import { Working } from './working.tsx';

type Place = FunnelReply['points'][number]['place'];

const placeWords: Record<Place, string> = { within: 'within the limits', above: 'above the 95 % limit', below: 'below the 95 % limit', far_above: 'above the 99.8 % limit', far_below: 'below the 99.8 % limit' };
const shapes: Record<Place, MarkShape> = { within: 'ring', above: 'up', below: 'down', far_above: 'up', far_below: 'down' };

interface FunnelViewProps {
  asked: Record<string, string>;
  group: string | undefined;
  chooseGroup: (group: string) => void;
  acts?: ReactNode;
}

/** All schools of the district against chance: a funnel in the place of a list from best to worst. */
export function FunnelView({ asked, group, chooseGroup, acts }: FunnelViewProps) {
  const query = { ...asked, ...(group ? { group } : {}) };
  const funnel = useQuery({ queryKey: ['evidence', 'funnel', query], queryFn: () => evidenceApi('GET /funnels', { query }), placeholderData: keepPreviousData });
  return (
    <QueryState query={funnel}>
      {(shown) => (
        <>
          <GroupChoice groups={shown.choices.groups} chosen={shown.group?.key} choose={chooseGroup} />
          <Funnel funnel={shown} download={`/api/v1/funnels/export?${new URLSearchParams(query).toString()}`} acts={acts} />
        </>
      )}
    </QueryState>
  );
}

function Funnel({ funnel, download, acts }: { funnel: FunnelReply; download: string; acts: ReactNode }) {
  const [school, setSchool] = useState<{ id: string; name: string }>();
  const { measure, points, notShown, target, curve, group, period } = funnel;
  const found = points.find((point) => point.schoolId === school?.id);
  const withheld = notShown.find((point) => point.schoolId === school?.id);
  const told = (point: (typeof points)[number]) => `${point.name}: ${valueWords(measure, point.value)} of ${point.n.toLocaleString('en-US')}, ${placeWords[point.place]}`;
  return (
    <ChartFrame
      title={[measure.name, cutWords(funnel), group?.name, period?.name].filter(Boolean).join(', ')}
      sentences={funnel.sentences}
      reading={target === null ? undefined : 'Ring: within the 95 % limits. Triangle up or down: outside them. Solid line: 95 %. Dots: 99.8 %.'}
      table={<FunnelTable funnel={funnel} />}
      download={{ href: download, name: 'funnel.csv' }}
      working={<Working {...funnel} />}
      acts={acts}
    >
      {target === null ? null : (
        <>
          <FunnelPlot
            label={funnel.sentences.join(' ')}
            points={points.map((point) => ({ key: point.schoolId, x: point.n, y: point.value, shape: shapes[point.place], quiet: point.place === 'within', title: told(point) }))}
            curve={curve.map((at) => ({ x: at.n, inner: [at.low95, at.high95], outer: [at.low998, at.high998] }))}
            middle={{ value: target, word: `all schools shown together, ${valueWords(measure, target)}` }}
            axis="Students counted"
            format={(value) => tickWords(measure, value)}
            within={[0, 100]}
            marked={school?.id}
          />
          <div className="find-point">
            <SearchChoice label="Find a school" choices={[...points, ...notShown].map(({ schoolId, name }) => ({ id: schoolId, name }))} chosen={school} choose={setSchool} />
            <p role="status">{found ? told(found) : withheld ? `${withheld.name}: ${withheld.because}` : ''}</p>
          </div>
        </>
      )}
      {notShown.length > 0 ? <p className="quiet note">{notShown.length.toLocaleString('en-US')} {notShown.length === 1 ? 'school has' : 'schools have'} a number that is not shown, mostly because few students were counted.</p> : null}
    </ChartFrame>
  );
}

function FunnelTable({ funnel: { measure, points, notShown } }: { funnel: FunnelReply }) {
  return (
    <ChartTable
      caption="By name. Schools within the limits cannot be told apart."
      columns={[{ label: 'School' }, { label: 'Value', numeric: true }, { label: 'n', numeric: true }, { label: 'Where it lies' }]}
      rows={[...points.map((point) => [point.name, valueWords(measure, point.value), point.n.toLocaleString('en-US'), placeWords[point.place]]), ...notShown.map((point) => [point.name, '', '', point.because])]}
    />
  );
}
