import { Link } from '@tanstack/react-router';
import type { Figures, Meaning } from '../../contract.ts';
import { listBehind, type Whose } from '../../board/figure-links-words.ts';

interface FigureCellProps {
  value: number;
  figure: keyof Figures;
  label: string;
  /** Null where there is no list: of a past day. */
  whose: Whose | null;
  meaning: Meaning;
  /** It asks for somebody as soon as it is not nothing. */
  asks?: boolean;
}

/** One figure of a board, with the list behind it. */
export function FigureCell({ value, figure, label, whose, meaning, asks = false }: FigureCellProps) {
  const wants = asks && value > 0;
  const shown = whose && value > 0 ? (
    <Link {...(listBehind(figure, whose, meaning) as { to: '/requests' })} aria-label={`${value} ${label.toLowerCase()}`}>
      {value}
    </Link>
  ) : (
    value
  );
  return (
    <td data-label={label} className={`n${wants ? ' asks' : ''}${value === 0 ? ' quiet' : ''}`}>
      {wants ? (
        <span className="sign" aria-hidden="true">
          ▲{' '}
        </span>
      ) : null}
      {shown}
    </td>
  );
}
