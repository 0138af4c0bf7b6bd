import { Link } from '@tanstack/react-router';
import { Initials } from '../../../../ui/initials.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { SupportersReply } from '../../contract.ts';
import { Reach } from '../reach.tsx';
import { causeWords } from '../seat-words.ts';
import { useNarrow } from '../use-narrow.ts';

interface SupporterProps {
  item: SupportersReply['items'][number];
  schoolId: string;
  /** Whether one may ask now: today, and not only reading. */
  asks: boolean;
}

/** One function: what to ask about, who answers, why it is they, how to reach them, and who is next. On a phone a line to open. */
export function Supporter(props: SupporterProps) {
  const { function: serves, person } = props.item;
  const narrow = useNarrow();
  if (!narrow) {
    return (
      <li className="supporter">
        <div>
          <h3>{serves.name}</h3>
          {serves.askAbout ? <p className="quiet">{serves.askAbout}</p> : null}
        </div>
        <div className="person">
          {person ? <Initials name={person.name} /> : null}
          <Answers {...props} />
        </div>
        <Next item={props.item} />
      </li>
    );
  }
  return (
    <li className="supporter">
      <details>
        <summary>
          <h3>{serves.name}</h3>
          <span className={props.item.hole ? 'hole' : undefined}>{person?.name ?? 'nobody yet'}</span>
        </summary>
        {serves.askAbout ? <p className="quiet">{serves.askAbout}</p> : null}
        <Answers {...props} />
        <Next item={props.item} />
      </details>
    </li>
  );
}

function Answers({ item, schoolId, asks }: SupporterProps) {
  const { function: serves, person } = item;
  return (
    <div className="answers">
      <strong>{person?.name ?? 'The district has nobody yet'}</strong>
      {person?.title ? <span className="quiet">{person.title}</span> : null}
      <Why item={item} />
      {person ? <Reach person={person} /> : null}
      {person && asks ? (
        <Link className="on-screen" to="/ask" search={{ schoolId, personId: person.id, functionId: serves.id } as never} aria-label={`Ask ${person.name} directly about ${serves.name}`}>
          Ask {person.name} directly
        </Link>
      ) : null}
    </div>
  );
}

function Next({ item: { backup } }: Pick<SupporterProps, 'item'>) {
  if (!backup) return <div className="next"><span className="quiet">Nobody else is named</span></div>;
  return (
    <div className="next">
      <span className="quiet">If away</span>
      <span>
        {backup.name}
        {backup.cause === 'backup' ? '' : `, ${causeWords[backup.cause]}`}
      </span>
      <Reach person={{ ...backup, reachNote: null }} />
    </div>
  );
}

/** Why it is this person, when it is not simply their seat. */
function Why({ item: { person, cause, standsInFor, hole } }: { item: SupporterProps['item'] }) {
  const dates = useDates();
  if (!person) return null;
  const away = person.away ? `Away until ${dates.day(person.away.until)}, and nobody else is there` : null;
  const standsIn = standsInFor?.away ? `Stands in for ${standsInFor.name}, who is away until ${dates.day(standsInFor.away.until)}` : null;
  const empty = hole ? `The seat is empty; answers as ${causeWords[cause]}` : null;
  const sentence = away ?? standsIn ?? empty ?? (cause === 'cover' ? 'Covers the seat for a time' : null);
  return sentence ? <span className={hole && !standsIn ? 'hole' : 'away'}>{sentence}</span> : null;
}
