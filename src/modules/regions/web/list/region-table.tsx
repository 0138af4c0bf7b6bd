import { Link } from '@tanstack/react-router';
import type { RegionsReply } from '../../contract.ts';
import { holesInWords } from '../seat-words.ts';

interface RegionTableProps {
  regions: RegionsReply['items'];
  on: string | undefined;
}

const names = (people: { name: string }[]) => (people.length === 0 ? 'Nobody' : people.map((person) => person.name).join(', '));

export function RegionTable({ regions, on }: RegionTableProps) {
  return (
    <table className="regions">
      <caption>A hole is a seat of the region’s team that nobody holds or covers.</caption>
      <thead>
        <tr>
          <th scope="col">Region</th>
          <th scope="col">Superintendent</th>
          <th scope="col">Operational leader</th>
          <th scope="col" className="n">
            Schools
          </th>
          <th scope="col" className="n">
            Students
          </th>
          <th scope="col">Team</th>
        </tr>
      </thead>
      <tbody>
        {regions.map((region) => (
          <tr key={region.id}>
            <th scope="row">
              <Link to="/regions/$id" params={{ id: region.id } as never} search={(on ? { on } : {}) as never}>
                {region.name}
              </Link>
            </th>
            <td>{names(region.superintendents)}</td>
            <td>{names(region.operationalLeaders)}</td>
            <td className="n">{region.schoolCount}</td>
            <td className="n">{region.enrollment.toLocaleString('en-US')}</td>
            <td>
              <span className={region.holes > 0 ? 'hole' : 'quiet'}>{holesInWords(region.holes)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
