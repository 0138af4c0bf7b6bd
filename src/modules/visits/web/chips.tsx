import type { ReactNode } from 'react';

interface ChipsProps {
  legend: string;
  name: string;
  choices: readonly (readonly [value: string, word: string])[];
  chosen: string | undefined;
  choose: (value: string) => void;
  children?: ReactNode;
}

/** One of a few, in sight at once: radio buttons that look like what one presses on a phone. */
export function Chips({ legend, name, choices, chosen, choose, children }: ChipsProps) {
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {choices.map(([value, word]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} required checked={chosen === value} onChange={() => choose(value)} />
          {word}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
