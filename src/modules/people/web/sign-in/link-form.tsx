import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../../ui/query-state.tsx';
import { callAuth } from './call-auth.ts';

/** A link by mail in the place of a password, also for who forgot it. */
export function LinkForm({ open }: { open: boolean }) {
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => callAuth('/sign-in/magic-link', { email, callbackURL: '/', errorCallbackURL: '/?link=over' }, 'This is not a mail address.') });
  return (
    <details open={open}>
      <summary>No password at hand? Get a link by mail</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <label htmlFor="link-email">Mail address for the link</label>
        <input id="link-email" type="email" autoComplete="email" required value={email} onChange={(event) => setEmail(event.target.value)} />
        {ask.error ? <Refusal error={ask.error} /> : null}
        <p>
          <button disabled={ask.isPending}>Send me a link</button>
        </p>
        <p role="status">{ask.isSuccess ? 'If somebody signs in with this address, a link is on its way there. It works once, for 15 minutes.' : ''}</p>
      </form>
    </details>
  );
}
