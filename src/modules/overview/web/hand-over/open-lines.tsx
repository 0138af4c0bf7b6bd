import type { PromiseLine as PromiseRow, RequestLine as RequestRow } from '../../contract.ts';
import { PromiseLine } from '../school/promise-line.tsx';
import { RequestLine } from '../school/request-line.tsx';

/** Open requests or promises under their title, with how many more there are than lines. */
export function OpenLines({ title, rows = [], promises = [], total, none }: { title: string; rows?: RequestRow[]; promises?: PromiseRow[]; total: number; none: string }) {
  const shown = rows.length + promises.length;
  return (
    <>
      <h2>
        {title} {total > 0 ? <span className="count">{total}</span> : null}
      </h2>
      {shown === 0 ? <p className="quiet">{none}</p> : null}
      <ul className="list" hidden={shown === 0}>
        {rows.map((row) => (
          <li key={row.id}>
            <RequestLine row={row} />
          </li>
        ))}
        {promises.map((row) => (
          <li key={row.id}>
            <PromiseLine row={row} />
          </li>
        ))}
      </ul>
      {total > shown ? <p className="quiet">and {total - shown} more</p> : null}
    </>
  );
}
