import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../../ui/query-state.tsx';
import { signInByPassword } from './call-auth.ts';

export function PasswordForm({ signedIn }: { signedIn: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({ mutationFn: () => signInByPassword(email, password), onSuccess: signedIn });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <label htmlFor="email">Mail address</label>
      <input id="email" type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} />
      <label htmlFor="password">Password</label>
      <input id="password" type="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
      {enter.error ? <Refusal error={enter.error} /> : null}
      <p>
        <button className="main" disabled={enter.isPending}>
          Sign in
        </button>
      </p>
    </form>
  );
}
