import type { EquityReply } from '../../contract.ts';
import { FigureCell } from './figure-cell.tsx';

type Group = EquityReply['groupings'][number]['groups'][number];
type Figure = 'response' | 'kept' | 'ease' | 'visits' | 'hours' | 'given';

interface Column {
  key: Figure;
  head: string;
  say: (value: number) => string;
  none: string;
}

/** The groups in two tables: how they are answered, and what support reached them. */
export function Grouping({ grouping, data }: { grouping: EquityReply['groupings'][number]; data: EquityReply }) {
  const { name, source, groups } = grouping;
  const few = `fewer than ${data.fewestAnswers}`;
  const answered: Column[] = [
    { key: 'response', head: 'First answer after, median', say: (value) => `${value.toFixed(1)} h`, none: few },
    { key: 'kept', head: 'Promises kept', say: (value) => `${Math.round(value * 100)} %`, none: few },
    { key: 'ease', head: 'Ease, 1 to 7', say: (value) => value.toFixed(1), none: few },
  ];
  const supported: Column[] = [
    { key: 'visits', head: 'Visits a month', say: (value) => value.toFixed(1), none: 'none' },
    { key: 'hours', head: 'Hours a month', say: (value) => value.toFixed(1), none: 'none' },
    { key: 'given', head: 'Of planned hours', say: (value) => `${Math.round(value * 100)} %`, none: 'nothing planned' },
  ];
  return (
    <>
      <Figures name={name} rows={[...groups, { key: 'all', name: 'All that you see', schools: data.schools, requests: data.requests, ...data.all }]} columns={answered} caption={`${sentenceOf(groups, 'kept', 'Of kept promises')} Source: ${source}.`} withRequests />
      {data.support ? <Figures name={name} rows={[...groups, { key: 'all', name: 'All that you see', schools: data.schools, requests: data.requests, ...data.all }]} columns={supported} caption={`Support a school and month of school. ${sentenceOf(groups, 'given', 'Of the hours that were planned and given')}`} /> : null}
    </>
  );
}

function Figures({ name, rows, columns, caption, withRequests = false }: { name: string; rows: Group[]; columns: Column[]; caption: string; withRequests?: boolean }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`By ${name.toLowerCase()}, ${withRequests ? 'answers' : 'support'}`}>
      <table className="equity">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" className="n">Schools</th>
            {withRequests ? <th scope="col" className="n">Requests</th> : null}
            {columns.map(({ key, head }) => (
              <th key={key} scope="col" className="n">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className="n">{row.schools}</td>
              {withRequests ? <td className="n">{row.requests}</td> : null}
              {columns.map(({ key, say, none }) => (
                <FigureCell key={key} figure={row[key]} say={say} none={none} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Says no more than the numbers. */
function sentenceOf(groups: Group[], figure: Figure, what: string): string {
  const limited = groups.flatMap(({ name, [figure]: found }) => (found && found.low !== null && found.high !== null ? [{ name, low: found.low, high: found.high }] : []));
  if (limited.length < 2) return 'Too few schools stand in the groups to tell whether they differ.';
  const apart = limited.some((one) => limited.some((other) => one.low > other.high));
  return apart ? `${what}, the limits of at least two groups do not meet.` : `${what}, the limits of all groups meet: no difference beyond chance is shown.`;
}
