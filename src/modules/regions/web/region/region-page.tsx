import '../regions.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { RegionReply } from '../../contract.ts';
import { AsOf, AsOfSentence, useAsOf } from '../as-of.tsx';
import { regionsApi } from '../client.ts';
import { EndRegionForm } from '../redraw/end-region-form.tsx';
import { schoolsInWords } from '../seat-words.ts';
import { AbsenceForm } from './absence-form.tsx';
import { Absences } from './absences.tsx';
import { AssignForm } from './assign-form.tsx';
import { EndAssignmentForm } from './end-assignment-form.tsx';
import { RegionSchools } from './region-schools.tsx';
import { Team } from './team.tsx';

/** The act that is open in a dialog. */
type Open = { act: 'assign'; functionId?: string | undefined } | { act: 'end'; id: string } | { act: 'absence'; personId?: string | undefined } | { act: 'end_region' };

/** One region: its leaders, its team by function with the holes, who is away, and its schools, on any day. */
export function RegionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { fill } = useSearch({ strict: false }) as { fill?: string };
  const on = useAsOf();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open | undefined>(fill ? { act: 'assign', functionId: fill } : undefined);
  const region = useQuery({ queryKey: ['regions', id, on], queryFn: () => regionsApi('GET /regions/{id}', { params: { id }, query: on ? { on } : {} }), placeholderData: (last) => (last?.id === id ? last : undefined) });
  const coverage = useQuery({ queryKey: ['regions', 'coverage', { regionId: id, on }], queryFn: () => regionsApi('GET /coverage', { query: { regionId: id, ...(on ? { on } : {}) } }), placeholderData: (last) => last });
  const close = () => {
    setOpen(undefined);
    if (fill) void navigate({ to: '.', search: ((before: object) => ({ ...before, fill: undefined })) as never, replace: true });
  };
  if (region.error && on) return <NotOnThatDay message={region.error.message} />;
  return (
    <QueryState query={region}>
      {(data) => (
        <Page title={data.name} lead={<Lead region={data} />} actions={<Acts region={data} open={setOpen} />}>
          <AsOf />
          <AsOfSentence on={data.on} />
          <Team
            region={data}
            seats={coverage.data?.seats}
            assign={(functionId) => setOpen({ act: 'assign', functionId })}
            end={(assignmentId) => setOpen({ act: 'end', id: assignmentId })}
            away={(personId) => setOpen({ act: 'absence', personId })}
          />
          <Absences region={data} />
          <RegionSchools schools={data.schools} />
          {open?.act === 'assign' ? <AssignForm region={data} functionId={open.functionId} close={close} /> : null}
          {open?.act === 'end' ? <EndAssignmentForm assignment={data.team.find((each) => each.id === open.id)} close={close} /> : null}
          {open?.act === 'absence' ? <AbsenceForm region={data} personId={open.personId} close={close} /> : null}
          {open?.act === 'end_region' ? <EndRegionForm region={data} close={close} /> : null}
        </Page>
      )}
    </QueryState>
  );
}

function Lead({ region }: { region: RegionReply }) {
  const names = (people: { name: string }[]) => people.map((person) => person.name).join(', ');
  return (
    <>
      {region.superintendents.length > 0 ? `${names(region.superintendents)}, superintendent` : 'No superintendent is named'}
      {' · '}
      {region.operationalLeaders.length > 0 ? `${names(region.operationalLeaders)}, operational leader` : 'No operational leader is named'}
      {' · '}
      {schoolsInWords(region.schoolCount)}, {region.enrollment.toLocaleString('en-US')} students
    </>
  );
}

function Acts({ region, open }: { region: RegionReply; open: (act: Open) => void }) {
  const { staff, draw } = region.abilities;
  return (
    <div className="row on-screen region-acts">
      {staff.allowed ? (
        <button type="button" onClick={() => open({ act: 'absence' })}>
          Record an absence
        </button>
      ) : null}
      {draw.allowed && region.validTo === null ? (
        <button type="button" onClick={() => open({ act: 'end_region' })}>
          End this region
        </button>
      ) : null}
      {staff.allowed ? (
        <button type="button" className="main" onClick={() => open({ act: 'assign' })}>
          Assign somebody
        </button>
      ) : null}
    </div>
  );
}

function NotOnThatDay({ message }: { message: string }) {
  return (
    <Page title="Region" lead={message}>
      <AsOf />
      <p>
        Choose another day, or see <Link to="/regions">all regions</Link>.
      </p>
    </Page>
  );
}
