import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { requestsApi } from '../client.ts';
import { BringInForm } from './bring-in-form.tsx';
import { keepName } from './kept-names.ts';
import { nameBeingTyped } from './name-being-typed.ts';

interface MentionFieldProps {
  requestId: string;
  kind: 'message' | 'note';
  draft: string;
  text: string;
  change: (text: string) => void;
  leave: () => void;
  /** A slash in an empty text asks for something else than a slash. */
  slash?: (() => void) | undefined;
}

interface Person {
  id: string;
  name: string;
  about: string | null;
  sees: boolean;
}

/** A text in which an @ offers people; who does not see the request is asked about before their name is taken. */
export function MentionField({ requestId, kind, draft, text, change, leave, slash }: MentionFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<{ q: string; from: number }>();
  const [active, setActive] = useState(0);
  // With where the name stands: the dialog takes the focus, and with it the list.
  const [asked, setAsked] = useState<{ person: Person; at: { q: string; from: number } }>();
  const offered = useQuery({
    queryKey: ['mentionable', requestId, kind, typed?.q],
    queryFn: () => requestsApi('GET /requests/{id}/mentionable', { params: { id: requestId }, query: { q: typed!.q, within: kind } }),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
  });
  const people = typed ? (offered.data?.items ?? []) : [];
  const at = Math.min(active, Math.max(0, people.length - 1));
  const look = () => setTyped(field.current ? nameBeingTyped(field.current.value, field.current.selectionStart) : undefined);
  const take = (person: Person, { from, q }: { q: string; from: number }) => {
    const before = `${text.slice(0, from)}@${person.name} `;
    keepName(draft, person.name, person.id);
    change(before + text.slice(from + q.length + 1).trimStart());
    setTyped(undefined);
    setAsked(undefined);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };
  const choose = (person: Person) => (person.sees ? take(person, typed!) : setAsked({ person, at: typed! }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (slash && event.key === '/' && text === '') {
      event.preventDefault();
      slash();
    }
    if (people.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((at + (event.key === 'ArrowDown' ? 1 : -1) + people.length) % people.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      choose(people[at]!);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setTyped(undefined);
    }
  };
  const list = `${kind}-people`;
  return (
    <div className="mention-field">
      <textarea
        ref={field}
        id={kind}
        required
        maxLength={20_000}
        value={text}
        aria-autocomplete="list"
        aria-controls={people.length > 0 ? list : undefined}
        aria-activedescendant={people.length > 0 ? `${list}-${at}` : undefined}
        onChange={(event) => {
          change(event.target.value);
          setActive(0);
          look();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          leave();
          setTimeout(() => setTyped(undefined), 150);
        }}
      />
      {people.length > 0 ? (
        <ul id={list} className="people-offered" role="listbox" aria-label="People you can name">
          {people.map((person, index) => (
            <li
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
            >
              {person.name} <span className="quiet">{[person.about, person.sees ? null : 'does not see this yet'].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <span className="skip" role="status">
        {people.length > 0 ? `${people.length} ${people.length === 1 ? 'person' : 'people'} offered. Arrow keys choose, Enter takes.` : ''}
      </span>
      {asked ? <BringInForm requestId={requestId} person={asked.person} mayBringIn={offered.data?.mayBringIn ?? false} then={() => take(asked.person, asked.at)} close={() => setAsked(undefined)} /> : null}
    </div>
  );
}
