import { useState, type ReactNode } from 'react';

interface FoldProps {
  title: string;
  /** Beside the title, as a count. */
  note?: ReactNode;
  /** Open from the start also on a phone. */
  open?: boolean;
  children: ReactNode;
}

/** A part of a long page under its title: open on a desk, one line on a phone until it is wanted. */
export function Fold({ title, note, open = false, children }: FoldProps) {
  const [starts] = useState(() => open || matchMedia('(min-width: 45rem)').matches);
  return (
    <details className="fold" open={starts}>
      <summary>
        <h2>{title}</h2> {note ? <span className="count">{note}</span> : null}
      </summary>
      {children}
    </details>
  );
}
