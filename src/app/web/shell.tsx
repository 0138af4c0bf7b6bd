import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useCallback, useContext, useMemo, useState } from 'react';
import type * as people from '../../modules/people/contract.ts';
import { SignInPage } from '../../modules/people/web/sign-in/sign-in-page.tsx';
import { ActsContext } from '../../ui/acts/acts-context.ts';
import { KeysDialog } from '../../ui/acts/keys-dialog.tsx';
import { useActKeys } from '../../ui/acts/use-act-keys.ts';
import { createClient } from '../../ui/api.ts';
import { Notices } from '../../ui/notices.tsx';
import { SessionContext } from '../../ui/session-context.ts';
import { Palette } from './palette/palette.tsx';
import { reachablePages } from './palette/reachable-pages.ts';
import { usePaletteKey } from './palette/use-palette-key.ts';
import { Rail } from './rail.tsx';
import { useEverywhereKeys } from './use-everywhere-keys.ts';
import { useNews } from './use-news.ts';

const api = createClient<typeof people>();

/** Pages for somebody who has no sign-in yet. */
const openPages = new Set(['/setup', '/invitation', '/guest', '/public-plan']);

/** The frame of every page: the rail, the session, and the sign-in when there is none. */
export function Shell() {
  const session = useQuery({ queryKey: ['session'], queryFn: async () => (await api('GET /session')).session, staleTime: 60_000 });
  const pageSession = useMemo(
    () => session.data && { personId: session.data.person.id, personName: session.data.person.name, roles: session.data.roles.map((held) => held.role), isSample: session.data.district.sample, timeZone: session.data.district.timeZone, belongsTo: session.data.roles.flatMap((held) => (held.schoolId ? [{ id: held.schoolId, name: held.scope ?? '' }] : [])), leads: session.data.roles.flatMap((held) => (held.regionId && held.role !== 'team_member' ? [{ id: held.regionId, name: held.scope ?? '' }] : [])) },
    [session.data],
  );
  useNews(Boolean(session.data));
  const [finding, setFinding] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  usePaletteKey(useCallback(() => setFinding(true), []));
  useActKeys(useContext(ActsContext));
  const queries = useQueryClient();
  const { pathname } = useLocation();
  if (session.data === null && openPages.has(pathname))
    return (
      <main id="content">
        <Outlet />
      </main>
    );
  if (session.data === null) return <SignInPage signedIn={() => void queries.resetQueries()} />;
  if (!session.data || !pageSession) return <main aria-busy="true">{session.error ? <p role="alert">{session.error.message}</p> : null}</main>;
  const { district } = session.data;
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
      {district.sample ? <header className="sample">Sample district: the schools are real, the people are fictional.</header> : null}
      <EverywhereKeys find={() => setFinding(true)} showKeys={() => setShowsKeys(true)} signOut={() => void signOut()} />
      <div className="shell">
        <Rail session={session.data} signOut={() => void signOut()} openPalette={() => setFinding(true)} showKeys={() => setShowsKeys(true)} />
        <main id="content">
          <Notices>
            <Outlet />
          </Notices>
        </main>
      </div>
      {finding ? <Palette places={reachablePages(session.data)} close={() => setFinding(false)} /> : null}
      {showsKeys ? <KeysDialog close={() => setShowsKeys(false)} /> : null}
    </SessionContext>
  );
}

function EverywhereKeys(acts: Parameters<typeof useEverywhereKeys>[0]) {
  useEverywhereKeys(acts);
  return null;
}
