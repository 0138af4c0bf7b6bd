import { useNavigate } from '@tanstack/react-router';
import { useContext, useState, type KeyboardEvent } from 'react';
import { ActsContext } from '../../../ui/acts/acts-context.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { usePaletteResults, type PaletteResult } from './use-palette-results.ts';

interface PaletteProps {
  places: { to: string; label: string }[];
  close: () => void;
}

/** Everything by a few letters and Enter: acts of the open page, places, schools, requests by words or number. */
export function Palette({ places, close }: PaletteProps) {
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const navigate = useNavigate();
  const store = useContext(ActsContext);
  const [acts] = useState(() => store.all());
  const { results, looking } = usePaletteResults(words, places, acts);
  const at = Math.min(active, Math.max(0, results.length - 1));
  const take = (result: PaletteResult | undefined) => {
    if (!result) return;
    close();
    // An act may open a dialog of its own: once this one has gone and given the focus back.
    if (result.run) setTimeout(result.run);
    if (result.to) void navigate({ to: result.to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (results.length > 0) setActive((at + (event.key === 'ArrowDown' ? 1 : -1) + results.length) % results.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(results[at]);
    }
  };
  return (
    <Dialog title="Go anywhere, do anything" close={close}>
      <input
        data-first
        role="combobox"
        aria-label="An act, a place, a school, a request by its number or words"
        aria-expanded={results.length > 0}
        aria-controls="palette-results"
        aria-activedescendant={results[at] ? `palette-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="An act, a place, a school, a request by its number or words"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-results" className="palette" role="listbox" aria-label="What fits">
        {results.map((result, index) => (
          <li key={result.key} id={`palette-${index}`} role="option" aria-selected={index === at} onMouseDown={() => take(result)}>
            <span className="quiet">{result.kind}</span> {result.name} {result.about ? <span className="quiet">{result.about}</span> : null}
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {results.length > 0 ? 'Arrow keys choose, Enter opens.' : looking ? 'Looking …' : 'Nothing fits.'}
      </p>
    </Dialog>
  );
}
