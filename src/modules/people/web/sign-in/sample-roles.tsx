import { useMutation, useQuery } from '@tanstack/react-query';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { roleWords } from '../../role-words.ts';
import { peopleApi } from '../client.ts';

/** The people of the sample district, one a role. */
export function SampleRoles({ signedIn }: { signedIn: () => void }) {
  const roles = useQuery({ queryKey: ['sample-roles'], queryFn: () => peopleApi('GET /sample/roles') });
  const enter = useMutation({ mutationFn: (role: string) => peopleApi('POST /sample/session', { body: { role: role as 'school_leader' } }), onSuccess: signedIn });
  return (
    <>
      <p>This is the sample district. Its schools are real, its people are fictional. Choose whose day you want to see.</p>
      {enter.error ? <Refusal error={enter.error} /> : null}
      <QueryState query={roles}>
        {({ items }) => (
          <ul className="list">
            {items.map((item) => (
              <li key={item.role}>
                <div className="row spread" style={{ padding: '0.5rem 0.25rem' }}>
                  <span>
                    <strong>{roleWords[item.role]}</strong>
                    <br />
                    <span className="quiet">{item.person}</span>
                  </span>
                  <button type="button" disabled={enter.isPending} onClick={() => enter.mutate(item.role)}>
                    Sign in<span className="skip"> as {roleWords[item.role]}</span>
                  </button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </>
  );
}
