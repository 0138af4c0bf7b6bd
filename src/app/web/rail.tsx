import { Link } from '@tanstack/react-router';
import type { SessionReply } from '../../modules/people/contract.ts';
import { Icon } from '../../ui/icon.tsx';

interface RailProps {
  session: SessionReply;
  signOut: () => void;
  openPalette: () => void;
  showKeys: () => void;
}

/** The places of one's role: a rail on a desk, a bar below on a phone, where what does not fit opens from "More". */
export function Rail({ session, signOut, openPalette, showKeys }: RailProps) {
  const { person, roles, district, places } = session;
  const asks = roles.some((held) => held.role === 'school_leader' || held.role === 'school_staff');
  const all = asks ? [...places.slice(0, 1), { to: '/ask', label: 'Ask for help', icon: 'ask' }, ...places.slice(1)] : places;
  const close = (event: { currentTarget: HTMLElement }) => event.currentTarget.closest('details')?.removeAttribute('open');
  return (
    <nav className="rail" aria-label="Places">
      <div className="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M3 21c6 0 7-9 13-9s7 9 13 9M3 26h26" />
        </svg>
        Causeway
      </div>
      <button type="button" className="find" onClick={openPalette}>
        <span>Find</span> <kbd>Ctrl K</kbd>
      </button>
      {all.map((place) => (
        <Link key={place.to} className="place" to={place.to} activeOptions={{ exact: place.to === '/' }}>
          <Icon name={place.icon} />
          <span>{place.label}</span>
        </Link>
      ))}
      <details className="more">
        <summary>
          <Icon name="more" />
          <span>More</span>
        </summary>
        <div className="menu">
          {all.slice(4).map((place) => (
            <Link key={place.to} to={place.to} onClick={close}>
              {place.label}
            </Link>
          ))}
          <Link to="/notifications" onClick={close}>
            My notifications
          </Link>
          <button type="button" className="plain" onClick={openPalette}>
            Find
          </button>
          <button type="button" className="plain" onClick={showKeys}>
            Keys
          </button>
          <button type="button" onClick={signOut}>
            Sign out {person.name}
          </button>
        </div>
      </details>
      <div className="who">
        <strong>{person.name}</strong>
        <div className="quiet">{[...new Set(roles.map((held) => held.scope ?? district.shortName))].slice(0, 2).join(', ')}</div>
        <Link to="/notifications">My notifications</Link>
        <button type="button" className="plain" onClick={showKeys}>
          Keys
        </button>{' '}
        <button type="button" className="plain" onClick={signOut}>
          Sign out
        </button>
      </div>
    </nav>
  );
}
