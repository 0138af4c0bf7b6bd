import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type InputHTMLAttributes } from 'react';
import { Page } from '../../../ui/page.tsx';
import { Refusal } from '../../../ui/query-state.tsx';
import { SearchChoice, type Choice } from '../../../ui/search-choice.tsx';
import { makeDistrict, type NewDistrict } from './make-district.ts';
import { timeZoneChoices, timeZoneHere } from './time-zones.ts';

const choices = timeZoneChoices();

/** The district and its administrator, once; whoever has the address that the server printed. */
export function FirstRun() {
  const printed = new URLSearchParams(location.search).get('token') ?? '';
  const [district, setDistrict] = useState<NewDistrict>({ name: '', shortName: '', administrator: { name: '', email: '', password: '' }, token: printed });
  const [zone, setZone] = useState<Choice | undefined>(timeZoneHere);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: () => makeDistrict(district, zone!.id),
    onSuccess: async () => {
      await navigate({ to: '/setup', replace: true });
      await queries.resetQueries();
    },
  });
  const { administrator } = district;
  const set = (part: Partial<NewDistrict>) => setDistrict({ ...district, ...part });
  const setAdministrator = (part: Partial<typeof administrator>) => set({ administrator: { ...administrator, ...part } });
  return (
    <Page title="Make your district" lead="This installation is empty. Name the district and yourself; the rest follows step by step and can wait.">
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        {printed ? null : <Field id="setup-token" label="Token that the server printed at its start" value={district.token} change={(token) => set({ token })} autoComplete="off" maxLength={200} />}
        <h2>The district</h2>
        <Field id="district-name" label="Its full name" value={district.name} change={(name) => set({ name })} minLength={2} maxLength={200} autoComplete="organization" />
        <Field id="district-short" label="Short name, as people say it" value={district.shortName} change={(shortName) => set({ shortName })} minLength={2} maxLength={40} autoComplete="off" />
        <SearchChoice label="Time zone of its schools" choices={choices} chosen={zone} choose={setZone} required />
        <h2>You, its administrator</h2>
        <Field id="own-name" label="Your name" value={administrator.name} change={(name) => setAdministrator({ name })} maxLength={200} autoComplete="name" />
        <Field id="own-mail" label="Mail address, to sign in with" type="email" value={administrator.email} change={(email) => setAdministrator({ email })} maxLength={254} autoComplete="username" />
        <Field id="own-password" label="Password, at least 12 characters" type="password" value={administrator.password} change={(password) => setAdministrator({ password })} minLength={12} maxLength={200} autoComplete="new-password" />
        {make.error ? <Refusal error={make.error} /> : null}
        <p>
          <button className="main" disabled={make.isPending || !zone}>
            Make the district
          </button>
        </p>
      </form>
    </Page>
  );
}

type FieldProps = { id: string; label: string; value: string; change: (value: string) => void } & Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'>;

function Field({ id, label, change, ...input }: FieldProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} required {...input} onChange={(event) => change(event.target.value)} />
    </>
  );
}
