import '../people.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { peopleApi } from '../client.ts';
import { signInByPassword } from './call-auth.ts';

/** Where the link of an invitation leads: one chooses a password and is in. */
export function InvitationPage() {
  const token = new URLSearchParams(location.search).get('token') ?? '';
  const [password, setPassword] = useState('');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const accept = useMutation({
    mutationFn: async () => {
      const { email } = await peopleApi('POST /invitation-acceptances', { body: { token, password } });
      await signInByPassword(email, password);
    },
    onSuccess: async () => {
      await navigate({ to: '/', replace: true });
      await queries.resetQueries();
    },
  });
  if (token.length < 20) return <Page title="Your invitation"><p className="notice refused">This link is not whole. Open it again from the mail, or copy all of it.</p></Page>;
  return (
    <Page title="Welcome to Causeway" lead="Choose a password. With it and your mail address you sign in from now on.">
      <form
        className="entry"
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        <label htmlFor="new-password">Password</label>
        <input id="new-password" type="password" autoComplete="new-password" required minLength={12} maxLength={200} aria-describedby="password-rule" value={password} onChange={(event) => setPassword(event.target.value)} />
        <p id="password-rule" className="quiet">
          At least 12 characters. Three or four words that do not belong together are easy to keep and hard to guess.
        </p>
        {accept.error ? <Refusal error={accept.error} /> : null}
        <p>
          <button className="main" disabled={accept.isPending}>
            Set the password and enter
          </button>
        </p>
      </form>
    </Page>
  );
}
