import type { Seat } from '../../contract.ts';
import { seatState } from '../seat-words.ts';

interface SeatButtonProps {
  seat: Seat;
  about: string;
  open: () => void;
}

/** A seat as one sees it: its state in a word and a shape, who serves it, with how much of the week. */
export function SeatButton({ seat, about, open }: SeatButtonProps) {
  const { word, shape } = seatState(seat);
  const serving = [...seat.covers, ...seat.holders];
  const there = serving.filter((person) => person.away === null);
  const name = (there[0] ?? serving[0])?.name;
  const others = serving.length > 1 ? ` and ${serving.length - 1} more` : '';
  const answers = (shape === 'hole' || shape === 'away') && seat.answers ? `${seat.answers.name} answers` : '';
  return (
    <button type="button" className={`seat ${shape}`} onClick={open}>
      <span className="unseen">{about}: </span>
      <span className="name">
        {shape === 'held' ? name : `${word}${name ? `: ${name}` : ''}`}
        {others}
      </span>
      <span className="quiet">{answers || `${seat.sharePercent} %`}</span>
    </button>
  );
}
