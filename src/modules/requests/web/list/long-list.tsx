import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { RequestRow } from '../../contract.ts';
import { RequestLine } from '../request-list.tsx';

interface LongListProps {
  rows: RequestRow[];
  more: boolean;
  loadMore: () => void;
  /** While requests are chosen for one act on all of them. */
  choosing?: { chosen: Set<string>; toggle: (id: string) => void } | undefined;
}

const rowHeight = 72;

/** A list of any length: only the lines near the window are in the page, and the next come as one scrolls to the end. */
export function LongList({ rows, more, loadMore, choosing }: LongListProps) {
  const list = useRef<HTMLUListElement>(null);
  const lines = useWindowVirtualizer({ count: rows.length, estimateSize: () => rowHeight, overscan: 10, scrollMargin: list.current?.offsetTop ?? 0, getItemKey: (index) => rows[index]!.id });
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 20) loadMore();
  }, [last, more, rows.length, loadMore]);
  if (rows.length === 0) return <p className="quiet">Nothing here. Another state above, or fewer words, may find it.</p>;
  return (
    <>
      <ul ref={list} className="list" style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {shown.map((line) => (
          <li key={line.key} className={choosing ? 'choosable' : undefined} data-index={line.index} ref={lines.measureElement} aria-setsize={more ? -1 : rows.length} aria-posinset={line.index + 1} style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${line.start - lines.options.scrollMargin}px)` }}>
            {choosing ? (
              <label className="choose">
                <input type="checkbox" value={rows[line.index]!.id} checked={choosing.chosen.has(rows[line.index]!.id)} onChange={() => choosing.toggle(rows[line.index]!.id)} aria-label={`Choose R-${rows[line.index]!.number}`} />
              </label>
            ) : null}
            <RequestLine row={rows[line.index]!} />
          </li>
        ))}
      </ul>
      {more ? (
        <p>
          <button type="button" onClick={loadMore}>
            Show more
          </button>
        </p>
      ) : null}
    </>
  );
}
