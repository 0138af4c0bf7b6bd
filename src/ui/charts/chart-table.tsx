interface ChartTableProps {
  caption: string;
  columns: { label: string; numeric?: boolean }[];
  rows: string[][];
}

/** The numbers of a chart as a table, the same ones. */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  return (
    // What scrolls must be within reach of the keyboard.
    <div className="scroll" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? 'n' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]!.label} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[at]!.label} className={columns[at]!.numeric ? 'n' : ''}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
