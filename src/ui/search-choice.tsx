import { useId, useState, type KeyboardEvent } from 'react';

export interface Choice {
  id: string;
  name: string;
  about?: string | undefined;
}

interface SearchChoiceProps {
  label: string;
  /** Undefined while they are on their way. */
  choices: Choice[] | undefined;
  chosen: Choice | undefined;
  choose: (choice: Choice | undefined) => void;
  /** Called with what is typed, where the choices come from the server; otherwise they are filtered here. */
  search?: ((words: string) => void) | undefined;
  required?: boolean;
  /** What to type, where it is not a name. */
  hint?: string;
}

const shownAtMost = 12;

/** One of many by typing: the combobox of the ARIA authoring practices, with a list below. */
export function SearchChoice({ label, choices, chosen, choose, search, required, hint = 'Type a name' }: SearchChoiceProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const words = typed.trim().toLowerCase();
  const all = choices ?? [];
  const offered = (search || words === '' ? all : all.filter((choice) => `${choice.name} ${choice.about ?? ''}`.toLowerCase().includes(words))).slice(0, shownAtMost);
  const take = (choice: Choice | undefined) => {
    choose(choice);
    setTyped('');
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive((at) => (offered.length === 0 ? 0 : (at + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (offered[active]) take(offered[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && offered[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        required={required && !chosen}
        placeholder={chosen ? undefined : hint}
        value={open ? typed : (chosen?.name ?? typed)}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
          search?.(event.target.value.trim());
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open}>
        {offered.map((choice, index) => (
          <li key={choice.id} id={`${id}-${index}`} role="option" aria-selected={index === active} onMouseDown={() => take(choice)}>
            {choice.name}
            {choice.about ? <span className="quiet"> {choice.about}</span> : null}
          </li>
        ))}
        {open && offered.length === 0 ? (
          <li role="option" aria-selected="false" aria-disabled="true" className="quiet">
            {choices ? 'Nobody and nothing by that name.' : 'Looking …'}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
