import '../people.css';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { setupApi } from '../client.ts';
import { LinkForm } from './link-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SampleRoles } from './sample-roles.tsx';

/** Sign-in by password or by a link in a mail; in the sample district, by one click a role. */
export function SignInPage({ signedIn }: { signedIn: () => void }) {
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => setupApi('GET /setup') });
  const linkIsOver = new URLSearchParams(location.search).get('link') === 'over';
  return (
    <main id="content">
      <Page title="Sign in to Causeway">
        {linkIsOver ? (
          <div role="alert" className="notice refused">
            This sign-in link was used already or its 15 minutes are over. Ask for a new one below.
          </div>
        ) : null}
        <QueryState query={setup}>
          {({ waiting, sample }) =>
            waiting ? (
              <p className="notice">There is no district here yet. Open the address that the server printed at its start: it ends in /setup?token= and a word only that server knows.</p>
            ) : sample ? (
              <SampleRoles signedIn={signedIn} />
            ) : (
              <div className="entry">
                <PasswordForm signedIn={signedIn} />
                <LinkForm open={linkIsOver} />
              </div>
            )
          }
        </QueryState>
      </Page>
    </main>
  );
}
