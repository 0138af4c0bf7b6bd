import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { createClient } from '../../../ui/api.ts';
import { Page } from '../../../ui/page.tsx';
import type * as contract from '../contract.ts';

const api = createClient<typeof contract>();

const roleWords: Record<string, string> = {
  school_leader: 'School leader',
  regional_superintendent: 'Regional superintendent',
  operational_leader: 'Operational leader',
  team_member: 'Regional team member',
  department_head: 'Department head',
  district_leader: 'District leader',
  data_office: 'Data office',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

/** Sign-in by password; in the sample district, by one click a role. */
export function SignInPage({ signedIn }: { signedIn: () => void }) {
  const sample = useQuery({ queryKey: ['sample-roles'], queryFn: () => api('GET /sample/roles') });
  const [refusal, setRefusal] = useState('');
  const enter = async (role: string) => {
    await api('POST /sample/session', { body: { role: role as 'school_leader' } });
    signedIn();
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reply = await fetch('/api/v1/auth/sign-in/email', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email: form.get('email'), password: form.get('password') }) });
    if (reply.ok) signedIn();
    else setRefusal('The address or the password is not right.');
  };
  return (
    <main id="content">
      <Page title="Sign in to Causeway">
        {sample.data ? (
          <>
            <p>This is the sample district. Its schools are real, its people are fictional. Choose whose day you want to see.</p>
            <ul className="list">
              {sample.data.items.map((item) => (
                <li key={item.role}>
                  <div className="row spread" style={{ padding: '0.5rem 0.25rem' }}>
                    <span>
                      <strong>{roleWords[item.role] ?? item.role}</strong>
                      <br />
                      <span className="quiet">{item.person}</span>
                    </span>
                    <button type="button" onClick={() => void enter(item.role)}>
                      Sign in<span className="skip"> as {roleWords[item.role]}</span>
                    </button>
                  </div>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <form onSubmit={(event) => void send(event)} style={{ maxWidth: '24rem' }}>
            <label htmlFor="email">Mail address</label>
            <input id="email" name="email" type="email" autoComplete="username" required />
            <label htmlFor="password">Password</label>
            <input id="password" name="password" type="password" autoComplete="current-password" required />
            {refusal ? (
              <div role="alert" className="notice refused">
                {refusal}
              </div>
            ) : null}
            <p>
              <button className="main">Sign in</button>
            </p>
          </form>
        )}
      </Page>
    </main>
  );
}
