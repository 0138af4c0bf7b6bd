import { blocksOf } from '../parts/pasted-words.ts';

/** Text of a plan as it was written or pasted: paragraphs with their lines, lists, and tables. */
export function PlanText({ text }: { text: string }) {
  return placed(blocksOf(text)).map(({ key, value: block }) => {
    if (block.kind === 'list')
      return (
        <ul key={key} className="plain">
          {placed(block.items).map((item) => (
            <li key={item.key}>{item.value}</li>
          ))}
        </ul>
      );
    if (block.kind === 'table')
      return (
        <div key={key} className="scroll" tabIndex={0} role="region" aria-label="Table in the text">
          <table>
            <tbody>
              {placed(block.rows).map((row) => (
                <tr key={row.key}>
                  {placed(row.value).map((cell) => (
                    <td key={cell.key}>{cell.value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    return (
      <p key={key} className="said">
        {block.lines.join('\n')}
      </p>
    );
  });
}

/** What never moves within a text is known by its place. */
function placed<T>(values: T[]): { key: string; value: T }[] {
  return values.map((value, place) => ({ key: `place ${place}`, value }));
}
