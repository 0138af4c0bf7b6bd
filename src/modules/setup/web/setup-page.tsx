import './setup.css';
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { SessionContext } from '../../../ui/session-context.ts';
import { setupApi } from './client.ts';
import { FirstRun } from './first-run.tsx';
import { Steps } from './steps.tsx';

/** The first run of an empty installation; afterwards, for the administrator, what is still to do. */
export function SetupPage() {
  const session = use(SessionContext);
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => setupApi('GET /setup'), enabled: !session });
  if (session) return <Steps />;
  return <QueryState query={setup}>{({ waiting }) => (waiting ? <FirstRun /> : <AlreadyMade />)}</QueryState>;
}

function AlreadyMade() {
  return (
    <Page title="The district is here already" lead="What is left of setting it up is shown to its administrator.">
      <p>
        <a className="button main" href="/">
          Sign in
        </a>
      </p>
    </Page>
  );
}
