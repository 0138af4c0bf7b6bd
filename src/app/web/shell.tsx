import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import type * as people from '../../modules/people/contract.ts';
import { SignInPage } from '../../modules/people/web/sign-in-page.tsx';
import { createClient, type ApiProblem } from '../../ui/api.ts';
import { SessionContext } from '../../ui/session-context.ts';
import { useNews } from './use-news.ts';

const api = createClient<typeof people>();
const pagesThereAre = new Set(['/', '/requests']);

/** The frame of every page: the rail, the session, and the sign-in when there is none. */
export function Shell() {
  const session = useQuery({ queryKey: ['session'], queryFn: () => api('GET /session'), staleTime: 60_000 });
  const pageSession = useMemo(
    () => session.data && { personId: session.data.person.id, personName: session.data.person.name, roles: session.data.roles.map((held) => held.role), timeZone: session.data.district.timeZone },
    [session.data],
  );
  useNews(session.data !== undefined);
  const queries = useQueryClient();
  if (session.error && (session.error as ApiProblem).status === 401) return <SignInPage signedIn={() => void queries.resetQueries()} />;
  if (!session.data || !pageSession) return <main aria-busy="true">{session.error ? <p role="alert">{session.error.message}</p> : null}</main>;
  const { person, roles, district, places } = session.data;
  const signOut = async () => {
    await fetch('/api/v1/auth/sign-out', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    queries.clear();
    location.assign('/');
  };
  return (
    <SessionContext value={pageSession}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      {district.sample ? <div className="sample">Sample district: the schools are real, the people are fictional.</div> : null}
      <div className="shell">
        <nav className="rail" aria-label="Places">
          <div className="brand">Causeway</div>
          {places
            .filter((place) => pagesThereAre.has(place.to))
            .map((place) => (
              <Link key={place.to} to={place.to} activeOptions={{ exact: place.to === '/' }}>
                {place.label}
              </Link>
            ))}
          {roles.some((held) => held.role === 'school_leader' || held.role === 'school_staff') ? <Link to="/ask">Ask for help</Link> : null}
          <div className="who">
            {person.name}
            <div className="quiet">{[...new Set(roles.map((held) => held.scope ?? district.shortName))].slice(0, 2).join(', ')}</div>
            <p>
              <button type="button" onClick={() => void signOut()}>
                Sign out
              </button>
            </p>
          </div>
        </nav>
        <main id="content">
          <Outlet />
        </main>
      </div>
    </SessionContext>
  );
}
